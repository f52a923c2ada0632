import { Shape } from '../../text/word-shape.ts';
import type { FeatureFamily } from './feature-family.ts';

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she it they this that these those his her its their such both'.split(' '),
);

/** How the sentence looks and where it stands, whatever is asked. */
export const sentenceForm: FeatureFamily = {
  name: 'sentence form',
  features: [
    {
      name: 'length',
      meaning: 'ln(1 + content words) / 4: very short ones are headings, very long ones lists',
    },
    { name: 'short', meaning: 'fewer than 4 content words, 0 or 1' },
    { name: 'position', meaning: 'place in the article, 1 for the first sentence towards 0' },
    { name: 'lead', meaning: 'the first sentence of the article, 0 or 1: news tells the most there' },
    { name: 'passage-start', meaning: 'the first sentence of its passage, 0 or 1' },
    { name: 'pronoun', meaning: 'begins with a pronoun, 0 or 1: it leans on the sentence before' },
    { name: 'question', meaning: 'is itself a question, 0 or 1' },
  ],
  extract(_question, { candidate, own }) {
    const { sentence, analyzed, article, previous } = candidate;
    const first = ((analyzed.shapes[0] ?? 0) & Shape.stop) !== 0 ? (analyzed.terms[0] ?? '') : '';
    return [
      Math.log1p(own.length) / 4,
      own.length < 4 ? 1 : 0,
      1 / (1 + sentence.index / 4),
      sentence.index === 0 ? 1 : 0,
      previous === null || previous.sentence.paragraph !== sentence.paragraph ? 1 : 0,
      PRONOUNS.has(first) ? 1 : 0,
      article.text.charCodeAt(sentence.end - 1) === 63 ? 1 : 0,
    ];
  },
};
