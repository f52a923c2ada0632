import type { Question, QuestionTerm } from '../analyze-question.ts';
import type { SentenceView } from './candidate-view.ts';
import type { FeatureFamily } from './feature-family.ts';

/** Whether the sentence says in other words what the question asks, by word vectors. */
export const meaning: FeatureFamily = {
  name: 'meaning',
  features: [
    {
      name: 'soft-coverage',
      meaning: "share of the question's weight that the sentence has or resembles, 0 to 1",
    },
    { name: 'soft-missing', meaning: 'mean resemblance of the terms that the sentence lacks, 0 to 1' },
    {
      name: 'strange-rarest',
      meaning: 'largest share of one term that the sentence neither has nor resembles',
    },
    { name: 'same-subject', meaning: 'weighted mean cosine of all words of question and sentence, -1 to 1' },
    { name: 'focus-answer', meaning: 'largest cosine of the noun asked for with a word that is new, 0 to 1' },
  ],
  extract(question, view) {
    const { own } = view;
    const { terms } = question;
    let soft = 0;
    let [missing, missingWeight] = [0, 0];
    let [strange, subject] = [0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { weight } = terms[i] as QuestionTerm;
      const closeness = own.closeness[i] as number;
      soft += weight * closeness;
      strange = Math.max(strange, weight * (1 - closeness));
      subject += weight * (own.meanSimilar[i] as number);
      if ((own.counts[i] as number) > 0) continue;
      missing += weight * closeness;
      missingWeight += weight;
    }
    const total = Math.max(question.totalWeight, 1e-9);
    return [
      soft / total,
      missingWeight === 0 ? 1 : missing / missingWeight,
      strange / total,
      subject / total,
      focusAnswer(question, view),
    ];
  },
};

/** "Which city" is answered by a word that is used as cities are. */
function focusAnswer(question: Question, { own }: SentenceView): number {
  const focus = question.terms.findIndex(({ term }) => term === question.focus);
  if (focus < 0) return 0;
  let best = 0;
  for (const found of own.looked) {
    if (found !== null && found.index < 0) best = Math.max(best, found.cosines[focus] as number);
  }
  return best;
}
