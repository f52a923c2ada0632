import { withoutControls } from '../render/display-text.ts';
import type { Line, LineRole, Reply, Segment } from '../render/reply.ts';
import { wrapLine, type Paint, type Piece, type Row } from './wrap-line.ts';

/** How a terminal shows text. */
export interface Look {
  /** Width to wrap at; `Infinity` where the reader is a program. */
  readonly columns: number;
  /** Escape sequences for styles are wanted. */
  readonly colour: boolean;
}

// Written out, since node:util's styleText looks at the process's own streams in later versions of Node.
const ESCAPES: Readonly<Record<Paint, readonly [on: string, off: string]>> = {
  plain: ['', ''],
  strong: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  heading: ['\u001b[1;36m', '\u001b[22;39m'],
  link: ['\u001b[36m', '\u001b[39m'],
};

/** Dates and names look as the words of their line do, signs as what is less important. */
const paintOf = ({ style }: Segment, role: LineRole): Paint => {
  if (style === 'date' || style === 'mention') return role === 'small' ? 'dim' : 'plain';
  return style === 'mark' ? 'dim' : style;
};

const paintPiece = ({ text, paint }: Piece, colour: boolean): string => {
  const [on, off] = ESCAPES[paint];
  return colour && text !== '' ? `${on}${text}${off}` : text;
};

const paintRow = ({ indent, pieces }: Row, colour: boolean): string =>
  pieces.length === 0
    ? '\n'
    : `${' '.repeat(indent)}${pieces.map((piece) => paintPiece(piece, colour)).join('')}\n`;

const piecesOf = ({ segments, role }: Line): Piece[] =>
  segments.map((segment) => ({ text: withoutControls(segment.text), paint: paintOf(segment, role) }));

/**
 * A reply as text for a terminal, every line ended. Control characters in its segments, wherever they came
 * from, never reach the terminal: the only escape sequences are the ones for styles.
 */
export const paint = ({ lines }: Reply, { columns, colour }: Look): string =>
  lines
    .flatMap((line) => wrapLine(piecesOf(line), line, columns))
    .map((row) => paintRow(row, colour))
    .join('');
