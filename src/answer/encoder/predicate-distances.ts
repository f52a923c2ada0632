import type { Question } from '../analyze-question.ts';
import type { Matches, TermLookup } from '../features/matches.ts';
import { DISTANCE_STEPS } from '../reader/token-features.ts';

/** Features of one word: distances to the question's first word and to its last, on the left and on the right. */
export const PREDICATE_FEATURES_EACH = 4;

/** All values of them. */
export const PREDICATE_FEATURE_COUNT = PREDICATE_FEATURES_EACH * (DISTANCE_STEPS.length + 1);

const NOWHERE = DISTANCE_STEPS.length;
/** A word this much alike stands for one of the question. */
const SIMILAR_MIN = 0.5;

/**
 * How far each word of a sentence stands from the question's first and last words, or what stands for them; names,
 * numbers and the noun asked for do not count. What is left of a short question is its predicate: "who *quit*",
 * "who *resigned* over the October 7 *failures*". In steps of `DISTANCE_STEPS`, four numbers a word, each from 0 to
 * before `PREDICATE_FEATURE_COUNT`.
 */
export function predicateDistances(question: Question, { looked }: Pick<Matches, 'looked'>): Uint8Array {
  const wanted = question.terms.flatMap(({ term, isName, isNumber }, index) =>
    isName || isNumber || term === question.focus ? [] : [index],
  );
  const indexes = looked.map(standsFor);
  const features = new Uint8Array(looked.length * PREDICATE_FEATURES_EACH);
  [wanted[0], wanted.at(-1)].forEach((index, n) => {
    const places = indexes.flatMap((own, at) => (own === index && own >= 0 ? [at] : []));
    for (let at = 0; at < looked.length; at++) {
      const left = places.findLast((place) => place < at);
      const right = places.find((place) => place > at);
      const group = 2 * n;
      const from = at * PREDICATE_FEATURES_EACH + group;
      features[from] = group * (NOWHERE + 1) + stepOf(left === undefined ? Infinity : at - left);
      features[from + 1] = (group + 1) * (NOWHERE + 1) + stepOf(right === undefined ? Infinity : right - at);
    }
  });
  return features;
}

/** The question's term that a word is, or else stands for; -1 for none. */
function standsFor(found: TermLookup | null): number {
  if (found === null || found.index >= 0) return found?.index ?? -1;
  const tied = found.ties.filter((tie) => tie.related > 0 || tie.closeness >= SIMILAR_MIN);
  return tied.reduce((best, tie) => (tie.closeness > best.closeness ? tie : best), {
    index: -1,
    closeness: 0,
  }).index;
}

function stepOf(distance: number): number {
  const step = DISTANCE_STEPS.findIndex((limit) => distance <= limit);
  return step < 0 ? NOWHERE : step;
}
