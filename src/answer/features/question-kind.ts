import type { FeatureFamily } from './feature-family.ts';

/** The question itself and how much is asked: the same for all its candidates, so that the other features can weigh differently by it. */
export const questionKind: FeatureFamily = {
  name: 'question kind',
  features: [
    { name: 'asks-who', meaning: 'a person or group is asked for, 0 or 1' },
    { name: 'asks-when', meaning: 'a date or duration is asked for, 0 or 1' },
    { name: 'asks-where', meaning: 'a place is asked for, 0 or 1' },
    { name: 'asks-how-many', meaning: 'a number, sum or share is asked for, 0 or 1' },
    { name: 'asks-why-how', meaning: 'a reason, manner or definition is asked for, 0 or 1' },
    { name: 'question-terms', meaning: 'ln(1 + terms) / 3' },
    {
      name: 'question-known',
      meaning: "share of the question's weight on terms that the corpus has, 0 to 1",
    },
    { name: 'corpus-size', meaning: "ln(1 + the corpus' sentences) / 10" },
  ],
  extract({ type, terms, totalWeight, corpusSentences }) {
    const known = terms.reduce((sum, term) => sum + (term.isKnown ? term.weight : 0), 0);
    return [
      type === 'person' || type === 'group' ? 1 : 0,
      type === 'date' || type === 'duration' ? 1 : 0,
      type === 'place' ? 1 : 0,
      type === 'number' || type === 'money' || type === 'percent' ? 1 : 0,
      type === 'reason' || type === 'manner' || type === 'definition' ? 1 : 0,
      Math.log1p(terms.length) / 3,
      totalWeight === 0 ? 0 : known / totalWeight,
      Math.log1p(corpusSentences) / 10,
    ];
  },
};
