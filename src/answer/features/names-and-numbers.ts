import type { Question } from '../analyze-question.ts';
import type { FeatureFamily } from './feature-family.ts';

/** Whether what must be right, the question's names and numbers, is here. */
export const namesAndNumbers: FeatureFamily = {
  name: 'names and numbers',
  features: [
    {
      name: 'names',
      meaning: "share of the question's names that the sentence has, 0 to 1; 0 without names",
    },
    { name: 'names-around', meaning: 'the same for passage and title' },
    { name: 'names-missing', meaning: "share of the question's names that are nowhere near, 0 to 1" },
    { name: 'numbers', meaning: "share of the question's numbers that the sentence has, 0 to 1" },
    { name: 'numbers-missing', meaning: "share of the question's numbers that the passage lacks, 0 to 1" },
  ],
  extract(question, view) {
    const inOwn = (i: number): boolean => (view.own.counts[i] ?? 0) > 0;
    const around = (i: number): boolean =>
      inOwn(i) || (view.title.counts[i] ?? 0) > 0 || view.passage.has[i] === true;
    const names = indexesOf(question, (i) => question.terms[i]?.isName === true);
    const numbers = indexesOf(question, (i) => question.terms[i]?.isNumber === true);
    return [
      share(names, inOwn),
      share(names, around),
      names.length === 0 ? 0 : 1 - share(names, around),
      share(numbers, inOwn),
      numbers.length === 0 ? 0 : 1 - share(numbers, around),
    ];
  },
};

const indexesOf = (question: Question, holds: (index: number) => boolean): number[] =>
  question.terms.map((_, i) => i).filter(holds);

const share = (indexes: readonly number[], holds: (index: number) => boolean): number =>
  indexes.length === 0 ? 0 : indexes.filter(holds).length / indexes.length;
