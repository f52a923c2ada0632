import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { CandidateView, Matches } from './candidate-view.ts';
import type { FeatureFamily } from './feature-family.ts';

/** Cosines below this are chance. */
const SIMILAR_MIN = 0.25;

/** Whether the sentence says in other words what the question asks, by word vectors. */
export const meaning: FeatureFamily = {
  name: 'meaning',
  features: [
    {
      name: 'soft-coverage',
      meaning: "share of the question's weight that the sentence has or resembles, 0 to 1",
    },
    { name: 'soft-coverage-near', meaning: 'the same with the sentences before and after, 0 to 1' },
    { name: 'soft-coverage-passage', meaning: 'the same with the passage and the title, 0 to 1' },
    { name: 'soft-missing', meaning: 'mean resemblance of the terms that the sentence lacks, 0 to 1' },
    {
      name: 'strange-rarest',
      meaning: 'largest share of one term that the sentence neither has nor resembles',
    },
    { name: 'same-subject', meaning: 'weighted mean cosine of all words of question and sentence, -1 to 1' },
    { name: 'focus-answer', meaning: 'largest cosine of the noun asked for with a word that is new, 0 to 1' },
  ],
  extract(question, view) {
    const { own, previous, next, passage, title } = view;
    const near = [own, previous, next].filter((matches) => matches !== null);
    const around = [own, title, ...passage];
    const total = Math.max(question.totalWeight, 1e-9);
    let missing = 0;
    let missingWeight = 0;
    let strange = 0;
    let subject = 0;
    question.terms.forEach(({ weight }, i) => {
      const closeness = closenessOf(own, i);
      strange = Math.max(strange, weight * (1 - closeness));
      subject += weight * (own.meanSimilar[i] ?? 0);
      if ((own.counts[i] ?? 0) > 0) return;
      missing += weight * closeness;
      missingWeight += weight;
    });
    return [
      softCoverage(question, [own]),
      softCoverage(question, near),
      softCoverage(question, around),
      missingWeight === 0 ? 1 : missing / missingWeight,
      strange / total,
      subject / total,
      focusAnswer(question, view),
    ];
  },
};

/** How well a text stands for a question term: 1 where it has it, else by cosine or learned relation. */
export function closenessOf(matches: Matches, index: number): number {
  if ((matches.counts[index] ?? 0) > 0) return 1;
  const cosine = matches.similar[index] ?? 0;
  return Math.max(cosine < SIMILAR_MIN ? 0 : cosine, matches.related[index] ?? 0);
}

function softCoverage(question: Question, texts: readonly Matches[]): number {
  if (question.totalWeight === 0) return 0;
  let covered = 0;
  question.terms.forEach(({ weight }, i) => {
    covered += weight * texts.reduce((best, matches) => Math.max(best, closenessOf(matches, i)), 0);
  });
  return covered / question.totalWeight;
}

/** "Which city" is answered by a word that is used as cities are. */
function focusAnswer(question: Question, { candidate, own, similarities }: CandidateView): number {
  const focus = question.terms.findIndex(({ term }) => term === question.focus);
  if (focus < 0) return 0;
  let best = 0;
  const { terms, shapes } = candidate.analyzed;
  for (let i = 0; i < terms.length; i++) {
    if (((shapes[i] ?? 0) & Shape.stop) !== 0 || (own.termAt[i] ?? -1) >= 0) continue;
    best = Math.max(best, similarities(terms[i] ?? '')[focus] ?? 0);
  }
  return best;
}
