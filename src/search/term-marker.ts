import type { Lexicon } from './lexicon.ts';

/**
 * Which of a question's terms each number of the lexicon is, counted from 1; 0 where it is none. Valid until terms are
 * marked again. Unknown terms (-1) get no mark.
 */
export type TermMarker = (terms: readonly number[]) => Uint8Array;

/** A marker that keeps its array: a search must not allocate as much as the lexicon is large. */
export function createTermMarker(lexicon: Pick<Lexicon, 'size'>): TermMarker {
  let marks = new Uint8Array(0);
  let marked: readonly number[] = [];
  return (terms) => {
    if (marks.length < lexicon.size()) marks = new Uint8Array(2 * lexicon.size());
    for (const term of marked) marks[term] = 0;
    terms.forEach((term, i) => {
      if (term >= 0) marks[term] = i + 1;
    });
    marked = terms.filter((term) => term >= 0);
    return marks;
  };
}
