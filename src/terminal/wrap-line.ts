import type { Line } from '../render/reply.ts';
import { textWidth } from './text-width.ts';

/** How a piece of text looks. */
export type Paint = 'plain' | 'strong' | 'dim' | 'heading' | 'link';

/** A stretch of text that looks the same all over. */
export interface Piece {
  readonly text: string;
  readonly paint: Paint;
}

/** A word, perhaps in several styles, with the spaces before it. */
interface Word {
  readonly before: Piece[];
  readonly pieces: Piece[];
}

/** A row of a wrapped line: its indentation in columns and what follows. */
export interface Row {
  readonly indent: number;
  readonly pieces: readonly Piece[];
}

const splitWords = (line: readonly Piece[]): Word[] => {
  const words: Word[] = [];
  let word: Word = { before: [], pieces: [] };
  for (const { text, paint } of line) {
    for (const part of text.split(/( +)/)) {
      if (part.startsWith(' ')) {
        if (word.pieces.length > 0) {
          words.push(word);
          word = { before: [], pieces: [] };
        }
        word.before.push({ text: part, paint });
      } else if (part !== '') {
        word.pieces.push({ text: part, paint });
      }
    }
  }
  return word.pieces.length > 0 ? [...words, word] : words;
};

/** Neighbours of one look become one piece, so that a style is switched on once. */
const merge = (pieces: readonly Piece[]): Piece[] => {
  const merged: Piece[] = [];
  let texts: string[] = [];
  for (const [index, { text, paint }] of pieces.entries()) {
    texts.push(text);
    if (pieces[index + 1]?.paint === paint) continue;
    merged.push({ text: texts.join(''), paint });
    texts = [];
  }
  return merged;
};

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((width, { text }) => width + textWidth(text), 0);

/**
 * Breaks the pieces of a line at spaces into rows of at most `columns` columns (`Infinity` for one row). A
 * word is never cut, so that links stay whole: one that is wider than the row sticks out. Spaces at a break
 * and at the end are dropped, all others kept.
 */
export const wrapLine = (
  line: readonly Piece[],
  { indent, hang }: Pick<Line, 'indent' | 'hang'>,
  columns: number,
): Row[] => {
  const rows: { readonly indent: number; readonly pieces: Piece[] }[] = [];
  let row = { indent, pieces: [] as Piece[] };
  let used = indent;
  for (const { before, pieces } of splitWords(line)) {
    const gap = widthOf(before);
    const width = widthOf(pieces);
    if (row.pieces.length > 0 && used + gap + width > columns) {
      rows.push(row);
      row = { indent: indent + hang, pieces: [...pieces] };
      used = row.indent + width;
    } else {
      row.pieces.push(...before, ...pieces);
      used += gap + width;
    }
  }
  return [...rows, row].map(({ indent, pieces }) => ({ indent, pieces: merge(pieces) }));
};
