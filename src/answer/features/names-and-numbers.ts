import type { QuestionTerm } from '../analyze-question.ts';
import type { FeatureFamily } from './feature-family.ts';

/** Whether what must be right, the question's names and numbers, is here. */
export const namesAndNumbers: FeatureFamily = {
  name: 'names and numbers',
  features: [
    {
      name: 'names',
      meaning: "share of the question's names that the sentence has, 0 to 1; 0 without names",
    },
    { name: 'numbers', meaning: "share of the question's numbers that the sentence has, 0 to 1" },
  ],
  extract({ terms }, { own }) {
    let [names, namesHere, numbers, numbersHere] = [0, 0, 0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { isName, isNumber } = terms[i] as QuestionTerm;
      const here = (own.counts[i] as number) > 0 ? 1 : 0;
      if (isName) {
        names += 1;
        namesHere += here;
      }
      if (isNumber) {
        numbers += 1;
        numbersHere += here;
      }
    }
    return [share(namesHere, names), share(numbersHere, numbers)];
  },
};

const share = (count: number, total: number): number => (total === 0 ? 0 : count / total);
