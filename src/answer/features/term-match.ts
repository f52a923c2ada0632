import type { Question, QuestionTerm } from '../analyze-question.ts';
import type { Matches, Presence } from './matches.ts';
import type { FeatureFamily } from './feature-family.ts';

/** BM25's term saturation and length normalisation; lengths are compared with a usual sentence. */
const K = 1.2;
const B = 0.4;
const USUAL_CONTENT_TOKENS = 12;

const countOf = (presence: Presence | null, index: number): number => presence?.counts[index] ?? 0;

function saturated(question: Question, matches: Matches): number {
  if (question.totalWeight === 0) return 0;
  const norm = K * (1 - B + (B * matches.length) / USUAL_CONTENT_TOKENS);
  let score = 0;
  for (let i = 0; i < question.terms.length; i++) {
    const { weight } = question.terms[i] as QuestionTerm;
    const count = matches.counts[i] as number;
    if (count > 0) score += (weight * count * (K + 1)) / (count + norm);
  }
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
    const { terms, focus } = question;
    let [covered, near, onlyPrevious] = [0, 0, 0];
    let [inPassage, inTitle, around] = [0, 0, 0];
    let [missing, matched, hasFocus] = [0, 0, 0];
    let [related, relatedNear] = [0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { term, weight } = terms[i] as QuestionTerm;
      const isHere = (own.counts[i] as number) > 0;
      const isBefore = countOf(previous, i) > 0;
      const isInPassage = isHere || (passage.has[i] as boolean);
      const isInTitle = countOf(title, i) > 0;
      if (isHere) {
        covered += weight;
        matched += 1;
        if (term === focus) hasFocus = 1;
      } else {
        const strength = own.related[i] as number;
        missing = Math.max(missing, weight);
        related += weight * strength;
        relatedNear += weight * Math.max(strength, previous?.related[i] ?? 0, next?.related[i] ?? 0);
        if (isBefore) onlyPrevious += weight;
      }
      if (isHere || isBefore || countOf(next, i) > 0) near += weight;
      if (isInPassage) inPassage += weight;
      if (isInTitle) inTitle += weight;
      if (isInPassage || isInTitle) around += weight;
    }
    const total = Math.max(question.totalWeight, 1e-9);
    return [
      saturated(question, own),
      candidate.bm25 / view.bestBm25,
      candidate.passageBm25 / view.bestPassageBm25,
      candidate.articleBm25 / view.bestArticleBm25,
      covered / total,
      near / total,
      onlyPrevious / total,
      inPassage / total,
      inTitle / total,
      around / total,
      missing / total,
      matched / Math.max(terms.length, 1),
      related / total,
      relatedNear / total,
      hasFocus,
    ];
  },
};
