import type { Question } from '../analyze-question.ts';
import type { Matches } from './matches.ts';
import type { FeatureFamily } from './feature-family.ts';

/** BM25's term saturation and length normalisation; lengths are compared with a usual sentence. */
const K = 1.2;
const B = 0.4;
const USUAL_CONTENT_TOKENS = 12;

/** The share of the question's weight that is on terms for which `has` holds, 0 to 1. */
function coverage(question: Question, has: (index: number) => boolean): number {
  if (question.totalWeight === 0) return 0;
  let covered = 0;
  question.terms.forEach(({ weight }, i) => {
    if (has(i)) covered += weight;
  });
  return covered / question.totalWeight;
}

const countOf = (matches: Matches | null, index: number): number => matches?.counts[index] ?? 0;

function saturated(question: Question, matches: Matches): number {
  if (question.totalWeight === 0) return 0;
  const norm = K * (1 - B + (B * matches.length) / USUAL_CONTENT_TOKENS);
  let score = 0;
  question.terms.forEach(({ weight }, i) => {
    const count = countOf(matches, i);
    if (count > 0) score += (weight * count * (K + 1)) / (count + norm);
  });
  return score / (question.totalWeight * (K + 1));
}

/** How much of the question the sentence, its surroundings and its article have. */
export const termMatch: FeatureFamily = {
  name: 'term match',
  features: [
    { name: 'bm25', meaning: 'BM25 of the sentence with smoothed weights over the best possible, 0 to 1' },
    { name: 'engine-bm25', meaning: "the engine's BM25+ over the best candidate's, 0 to 1" },
    { name: 'passage-bm25', meaning: 'BM25+ of the passage over the best candidate passage, 0 to 1' },
    { name: 'article-bm25', meaning: 'BM25+ of the article over the best candidate article, 0 to 1' },
    { name: 'coverage', meaning: "share of the question's weight that the sentence has, 0 to 1" },
    { name: 'coverage-exact', meaning: 'the same in the very form of the question, 0 to 1' },
    { name: 'coverage-near', meaning: 'the same with the sentences before and after, 0 to 1' },
    { name: 'coverage-previous', meaning: 'share that only the sentence before has: pronouns point there' },
    { name: 'coverage-passage', meaning: 'the same with the whole passage, 0 to 1' },
    { name: 'coverage-title', meaning: 'share that the title has, 0 to 1' },
    { name: 'coverage-around', meaning: 'share that sentence, passage or title has, 0 to 1' },
    { name: 'missing-rarest', meaning: 'largest share of one term that the sentence lacks, 0 to 1' },
    { name: 'matched-terms', meaning: "share of the question's terms, unweighted, 0 to 1" },
    { name: 'related', meaning: 'share that the sentence lacks but has a related word for, 0 to 1' },
    { name: 'related-near', meaning: 'the same with the sentences before and after, 0 to 1' },
    { name: 'focus', meaning: 'the noun asked for ("which city") stands in the sentence, 0 or 1' },
  ],
  extract(question, view) {
    const { own, previous, next, passage, title, candidate } = view;
    const inOwn = (i: number): boolean => countOf(own, i) > 0;
    const inPassage = (i: number): boolean => passage.has[i] === true;
    const inTitle = (i: number): boolean => countOf(title, i) > 0;
    const inNear = (i: number): boolean => inOwn(i) || countOf(previous, i) > 0 || countOf(next, i) > 0;
    let missing = 0;
    let related = 0;
    let relatedNear = 0;
    question.terms.forEach(({ weight }, i) => {
      if (inOwn(i)) return;
      missing = Math.max(missing, weight);
      const strength = own.related[i] ?? 0;
      related += weight * strength;
      relatedNear += weight * Math.max(strength, previous?.related[i] ?? 0, next?.related[i] ?? 0);
    });
    const total = Math.max(question.totalWeight, 1e-9);
    const terms = Math.max(question.terms.length, 1);
    const focus = question.terms.findIndex(({ term }) => term === question.focus);
    return [
      saturated(question, own),
      candidate.bm25 / view.bestBm25,
      candidate.passageBm25 / view.bestPassageBm25,
      candidate.articleBm25 / view.bestArticleBm25,
      coverage(question, inOwn),
      coverage(question, (i) => (own.exact[i] ?? 0) > 0),
      coverage(question, inNear),
      coverage(question, (i) => !inOwn(i) && countOf(previous, i) > 0),
      coverage(question, (i) => inOwn(i) || inPassage(i)),
      coverage(question, inTitle),
      coverage(question, (i) => inOwn(i) || inPassage(i) || inTitle(i)),
      missing / total,
      question.terms.filter((_, i) => inOwn(i)).length / terms,
      related / total,
      relatedNear / total,
      focus >= 0 && inOwn(focus) ? 1 : 0,
    ];
  },
};
