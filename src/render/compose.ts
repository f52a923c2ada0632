import type { Segment } from './reply.ts';

/** Encloses the number of a piece; displayed text never has it. */
const MARK = '\u0000';

/** Gives what stands in for a styled piece while a phrase is written. */
export type Slot = (piece: Segment) => string;

/**
 * The segments of a phrase with styled pieces in it, wherever its language puts them: `write` hands each
 * piece to `slot` and uses what it gets as if it were the piece's text. The words around are plain, or `dim`.
 */
export const compose = (write: (slot: Slot) => string, style: 'plain' | 'dim' = 'plain'): Segment[] => {
  const pieces: Segment[] = [];
  const written = write((piece) => `${MARK}${pieces.push(piece) - 1}${MARK}`);
  return written
    .split(MARK)
    .map((text, index): Segment =>
      index % 2 === 0 ? { text, style } : (pieces[Number(text)] ?? { text, style }),
    )
    .filter(({ text }) => text !== '');
};

/** A phrase of styled pieces as text, for where there are no styles. */
export const asText: Slot = ({ text }) => text;
