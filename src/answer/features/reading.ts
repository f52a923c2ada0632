import type { CloseFamily } from './feature-family.ts';

/** Scores are brought to about this range. */
const SCALE = 5;

/** Whether the reader finds words in the sentence that look like the answer. */
export const reading: CloseFamily = {
  name: 'reading',
  features: [
    { name: 'answer-word', meaning: "the reader's score of the sentence's likeliest answer word, over 5" },
    { name: 'answer-words', meaning: 'ln Σ e^score over all its words, over 5' },
    {
      name: 'answer-word-lead',
      meaning: "how far that word is behind the best candidate's, at most 0, over 5",
    },
    { name: 'answer-share', meaning: 'share of e^score among the words of all candidates, 0 to 1' },
    { name: 'answer-certainty', meaning: "share of that word among the sentence's own words, 0 to 1" },
  ],
  extract(_question, { reading: own, readings }) {
    return [
      own.best / SCALE,
      own.total / SCALE,
      (own.best - readings.best) / SCALE,
      Math.exp(own.total - readings.total),
      Math.exp(own.best - own.total),
    ];
  },
};
