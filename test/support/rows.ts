import type { Reply } from '../../src/render/reply.ts';
import { textOf } from './builders.ts';

/** The lines of a reply without their styles. */
export const rowsOf = ({ lines }: Reply): string[] => lines.map(({ segments }) => textOf(segments));

/** The words of a reply in one style. */
export const styledWords = ({ lines }: Reply, style: string): string[] =>
  lines.flatMap(({ segments }) =>
    segments.filter((segment) => segment.style === style).map(({ text }) => text),
  );
