import type { Line, Segment } from '../render/reply.ts';
import { textWidth } from './text-width.ts';

/** A word, perhaps in several styles, with the spaces before it. */
interface Word {
  readonly before: Segment[];
  readonly pieces: Segment[];
}

/** A row of a wrapped line: its indentation in columns and what follows. */
export interface Row {
  readonly indent: number;
  readonly segments: readonly Segment[];
}

const splitWords = (segments: readonly Segment[]): Word[] => {
  const words: Word[] = [];
  let word: Word = { before: [], pieces: [] };
  for (const { text, style } of segments) {
    for (const part of text.split(/( +)/)) {
      if (part.startsWith(' ')) {
        if (word.pieces.length > 0) {
          words.push(word);
          word = { before: [], pieces: [] };
        }
        word.before.push({ text: part, style });
      } else if (part !== '') {
        word.pieces.push({ text: part, style });
      }
    }
  }
  return word.pieces.length > 0 ? [...words, word] : words;
};

/** Neighbours of one style become one segment, so that a style is switched on once. */
const merge = (segments: readonly Segment[]): Segment[] => {
  const merged: Segment[] = [];
  let texts: string[] = [];
  for (const [index, { text, style }] of segments.entries()) {
    texts.push(text);
    if (segments[index + 1]?.style === style) continue;
    merged.push({ text: texts.join(''), style });
    texts = [];
  }
  return merged;
};

const widthOf = (segments: readonly Segment[]): number =>
  segments.reduce((width, { text }) => width + textWidth(text), 0);

/**
 * Breaks a line at spaces into rows of at most `columns` columns (`Infinity` for one row). A word is never
 * cut, so that links stay whole: one that is wider than the row sticks out. Spaces at a break and at the
 * end are dropped, all others kept.
 */
export const wrapLine = ({ segments, indent, hang }: Line, columns: number): Row[] => {
  const rows: { readonly indent: number; readonly segments: Segment[] }[] = [];
  let row = { indent, segments: [] as Segment[] };
  let used = indent;
  for (const { before, pieces } of splitWords(segments)) {
    const gap = widthOf(before);
    const width = widthOf(pieces);
    if (row.segments.length > 0 && used + gap + width > columns) {
      rows.push(row);
      row = { indent: indent + hang, segments: [...pieces] };
      used = row.indent + width;
    } else {
      row.segments.push(...before, ...pieces);
      used += gap + width;
    }
  }
  return [...rows, row].map(({ indent, segments }) => ({ indent, segments: merge(segments) }));
};
