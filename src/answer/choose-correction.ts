import type { Correction, TermStatistics } from '../search/search-engine.ts';
import type { WordVectors } from './word-vectors.ts';

/** The first letter is rarely the wrong one: worth as much as a word e^3 times as frequent. */
const SAME_INITIAL = 3;
/** How much a word that goes with the question's other words is worth: the mean of its two best cosines counts so much. */
const CONTEXT = 6;
/** Typed words as short as this could be anything: their correction must begin with the same letter and be frequent. */
const SHORT_CHARS = 3;
const SHORT_OCCURRENCES_MIN = 5;

/** The word of the corpus that a misspelt word of a question stands for; `null` when there is none. */
export function chooseCorrection(
  word: string,
  questionTerms: readonly string[],
  { corrections, frequency }: Pick<TermStatistics, 'corrections' | 'frequency'>,
  vectors: WordVectors,
): Correction | null {
  const others = questionTerms.filter((term) => frequency.has(term));
  const likelihood = (correction: Correction): number => {
    const cosines = vectors
      .comparedWith(others)(correction.term)
      .toSorted((a, b) => b - a);
    const context = ((cosines[0] ?? 0) + (cosines[1] ?? 0)) / 2;
    return (
      Math.log(correction.occurrences) +
      (hasSameInitial(word, correction.word) ? SAME_INITIAL : 0) +
      CONTEXT * context
    );
  };
  const possible = (corrections.get(word) ?? []).filter(
    (correction) =>
      word.length > SHORT_CHARS ||
      (correction.word.length > SHORT_CHARS &&
        correction.occurrences >= SHORT_OCCURRENCES_MIN &&
        hasSameInitial(word, correction.word)),
  );
  return possible.reduce<Correction | null>(
    (best, correction) => (best === null || likelihood(correction) > likelihood(best) ? correction : best),
    null,
  );
}

/** Whether two words begin alike, or with their first two letters swapped ("apris", "paris"). */
const hasSameInitial = (a: string, b: string): boolean =>
  a.charAt(0) === b.charAt(0) || (a.charAt(0) === b.charAt(1) && a.charAt(1) === b.charAt(0));
