import { withoutControls } from '../render/display-text.ts';
import type { Reply, Segment, Style } from '../render/reply.ts';
import { wrapLine, type Row } from './wrap-line.ts';

/** How a terminal shows text. */
export interface Look {
  /** Width to wrap at; `Infinity` where the reader is a program. */
  readonly columns: number;
  /** Escape sequences for styles are wanted. */
  readonly colour: boolean;
}

// Written out, since node:util's styleText looks at the process's own streams in later versions of Node.
const ESCAPES: Readonly<Record<Style, readonly [on: string, off: string]>> = {
  plain: ['', ''],
  strong: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  heading: ['\u001b[1;36m', '\u001b[22;39m'],
  link: ['\u001b[36m', '\u001b[39m'],
};

const paintSegment = ({ text, style }: Segment, colour: boolean): string => {
  const [on, off] = ESCAPES[style];
  return colour && text !== '' ? `${on}${text}${off}` : text;
};

const paintRow = ({ indent, segments }: Row, colour: boolean): string =>
  segments.length === 0
    ? '\n'
    : `${' '.repeat(indent)}${segments.map((segment) => paintSegment(segment, colour)).join('')}\n`;

/**
 * A reply as text for a terminal, every line ended. Control characters in its segments, wherever they came
 * from, never reach the terminal: the only escape sequences are the ones for styles.
 */
export const paint = ({ lines }: Reply, { columns, colour }: Look): string =>
  lines
    .map((line) => ({
      ...line,
      segments: line.segments.map(({ text, style }) => ({ text: withoutControls(text), style })),
    }))
    .flatMap((line) => wrapLine(line, columns))
    .map((row) => paintRow(row, colour))
    .join('');
