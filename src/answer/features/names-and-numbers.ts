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
    { name: 'names-around', meaning: 'the same for passage and title' },
    { name: 'names-missing', meaning: "share of the question's names that are nowhere near, 0 to 1" },
    { name: 'numbers', meaning: "share of the question's numbers that the sentence has, 0 to 1" },
    { name: 'numbers-missing', meaning: "share of the question's numbers that the passage lacks, 0 to 1" },
  ],
  extract({ terms }, { own, title, passage }) {
    let [names, namesHere, namesAround] = [0, 0, 0];
    let [numbers, numbersHere, numbersAround] = [0, 0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { isName, isNumber } = terms[i] as QuestionTerm;
      if (!isName && !isNumber) continue;
      const here = (own.counts[i] as number) > 0 ? 1 : 0;
      const around = here === 1 || (title.counts[i] as number) > 0 || passage.has[i] === true ? 1 : 0;
      if (isName) {
        names += 1;
        namesHere += here;
        namesAround += around;
      }
      if (isNumber) {
        numbers += 1;
        numbersHere += here;
        numbersAround += around;
      }
    }
    return [
      share(namesHere, names),
      share(namesAround, names),
      names === 0 ? 0 : 1 - share(namesAround, names),
      share(numbersHere, numbers),
      numbers === 0 ? 0 : 1 - share(numbersAround, numbers),
    ];
  },
};

const share = (count: number, total: number): number => (total === 0 ? 0 : count / total);
