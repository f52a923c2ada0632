import type { GoldQuestion } from '../../bench/collection.ts';

export const buildGoldQuestion = (changes: Partial<GoldQuestion> = {}): GoldQuestion => ({
  id: '1',
  question: 'Who resigned?',
  answers: ['Aharon Haliva'],
  article: 'haliva',
  paragraph: null,
  answerable: true,
  ...changes,
});
