import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { CandidateView } from './candidate-view.ts';
import type { FeatureFamily } from './feature-family.ts';
import { closenessIn, closenessOf } from './matches.ts';

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
      softCoverage(question, (i) => closenessOf(own, i)),
      softCoverage(question, (i) =>
        Math.max(closenessOf(own, i), closenessIn(previous, i), closenessIn(next, i)),
      ),
      softCoverage(question, (i) =>
        Math.max(closenessOf(own, i), closenessOf(title, i), passage.closeness[i] ?? 0),
      ),
      missingWeight === 0 ? 1 : missing / missingWeight,
      strange / total,
      subject / total,
      focusAnswer(question, view),
    ];
  },
};

/** The question's weight times how well it is stood for, over the whole weight. */
function softCoverage(question: Question, closeness: (index: number) => number): number {
  if (question.totalWeight === 0) return 0;
  return question.terms.reduce((sum, { weight }, i) => sum + weight * closeness(i), 0) / question.totalWeight;
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
