import type { QuestionTerm } from '../analyze-question.ts';
import type { FeatureFamily } from './feature-family.ts';

/** How much a name counts that stands elsewhere in the article. */
const ELSEWHERE = 0.8;

/**
 * News names its subject at the start and then says "he", "the company", "the storm". So the question's names may
 * stand anywhere in the article; its other words, what is asked about them, must be in the sentence itself.
 */
export const context: FeatureFamily = {
  name: 'context',
  features: [
    {
      name: 'predicate',
      meaning: "share of the weight of the question's other words that the sentence has, 0 to 1",
    },
    { name: 'predicate-soft', meaning: 'the same with words that resemble them, 0 to 1' },
    {
      name: 'predicate-strange',
      meaning: 'largest share of one other word that the sentence neither has nor resembles',
    },
    {
      name: 'names-in-article',
      meaning: "share of the weight of the question's names that the article has, 0 to 1",
    },
    {
      name: 'resolved',
      meaning: 'share of all weight: names anywhere in the article, other words here, 0 to 1',
    },
    { name: 'resolved-soft', meaning: 'the same with words that resemble them, 0 to 1' },
    {
      name: 'article-coverage',
      meaning: "share of the question's weight that the article has anywhere, 0 to 1",
    },
  ],
  extract({ terms }, { own, candidate }) {
    let [all, anywhere, strange] = [0, 0, 0];
    let [names, namesAnywhere] = [0, 0];
    let [others, here, soft] = [0, 0, 0];
    let [resolved, resolvedSoft] = [0, 0];
    for (let i = 0; i < terms.length; i++) {
      const { term, weight, isName } = terms[i] as QuestionTerm;
      const isHere = (own.counts[i] as number) > 0 ? 1 : 0;
      const isAnywhere = isHere === 1 || candidate.articleMatched.includes(term) ? 1 : 0;
      const closeness = own.closeness[i] as number;
      all += weight;
      anywhere += weight * isAnywhere;
      if (isName) {
        const nameHere = weight * Math.max(isHere, ELSEWHERE * isAnywhere);
        names += weight;
        namesAnywhere += weight * isAnywhere;
        resolved += nameHere;
        resolvedSoft += nameHere;
      } else {
        others += weight;
        here += weight * isHere;
        soft += weight * closeness;
        strange = Math.max(strange, weight * (1 - closeness));
        resolved += weight * isHere;
        resolvedSoft += weight * closeness;
      }
    }
    return [
      share(here, others),
      share(soft, others),
      others === 0 ? 0 : strange / others,
      share(namesAnywhere, names),
      share(resolved, all),
      share(resolvedSoft, all),
      share(anywhere, all),
    ];
  },
};

/** 1 where there is no weight: nothing is lacking then. */
const share = (weight: number, total: number): number => (total === 0 ? 1 : weight / total);
