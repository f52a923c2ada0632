import type { Question, QuestionTerm } from '../analyze-question.ts';
import type { Matches } from './matches.ts';
import type { FeatureFamily } from './feature-family.ts';

/** BM25's term saturation and length normalisation; lengths are compared with a usual sentence. */
const K = 1.2;
const B = 0.4;
const USUAL_CONTENT_TOKENS = 12;

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

/** How much of the question the sentence has, and how well the engine scores it. */
export const termMatch: FeatureFamily = {
  name: 'term match',
  features: [
    { name: 'bm25', meaning: 'BM25 of the sentence with smoothed weights over the best possible, 0 to 1' },
    { name: 'engine-bm25', meaning: "the engine's BM25+ over the best candidate's, 0 to 1" },
    { name: 'passage-bm25', meaning: 'BM25+ of the passage over the best candidate passage, 0 to 1' },
    { name: 'article-bm25', meaning: 'BM25+ of the article over the best candidate article, 0 to 1' },
    { name: 'coverage', meaning: "share of the question's weight that the sentence has, 0 to 1" },
    { name: 'missing-rarest', meaning: 'largest share of one term that the sentence lacks, 0 to 1' },
    { name: 'matched-terms', meaning: "share of the question's terms, unweighted, 0 to 1" },
    { name: 'related', meaning: 'share that the sentence lacks but has a related word for, 0 to 1' },
    { name: 'focus', meaning: 'the noun asked for ("which city") stands in the sentence, 0 or 1' },
  ],
  extract(question, { own, candidate, bestBm25, bestPassageBm25, bestArticleBm25 }) {
    const { terms, focus } = question;
    let [covered, missing, matched, hasFocus, related] = [0, 0, 0, 0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { term, weight } = terms[i] as QuestionTerm;
      if ((own.counts[i] as number) > 0) {
        covered += weight;
        matched += 1;
        if (term === focus) hasFocus = 1;
      } else {
        missing = Math.max(missing, weight);
        related += weight * (own.related[i] as number);
      }
    }
    const total = Math.max(question.totalWeight, 1e-9);
    return [
      saturated(question, own),
      candidate.bm25 / bestBm25,
      candidate.passageBm25 / bestPassageBm25,
      candidate.articleBm25 / bestArticleBm25,
      covered / total,
      missing / total,
      matched / Math.max(terms.length, 1),
      related / total,
      hasFocus,
    ];
  },
};
