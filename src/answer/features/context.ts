import type { Question } from '../analyze-question.ts';
import type { FeatureFamily } from './feature-family.ts';
import { closenessIn, closenessOf } from './matches.ts';

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
    { name: 'predicate-soft-near', meaning: 'the same with the sentences before and after, 0 to 1' },
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
  extract(question, view) {
    const { own, previous, next, candidate } = view;
    const inArticle = new Set(candidate.articleMatched);
    const isName = question.terms.map((term) => term.isName);
    const hasArticle = question.terms.map(({ term }, i) => inArticle.has(term) || (own.counts[i] ?? 0) > 0);
    const has = (i: number): number => ((own.counts[i] ?? 0) > 0 ? 1 : 0);
    const soft = (i: number): number => closenessOf(own, i);
    const near = (i: number): number => Math.max(soft(i), closenessIn(previous, i), closenessIn(next, i));
    const isOther = (i: number): boolean => isName[i] !== true;
    const anywhere = (i: number): number => (hasArticle[i] === true ? 1 : 0);
    const others = weightOf(question, isOther);
    const strange = question.terms.reduce(
      (worst, { weight }, i) => (isOther(i) ? Math.max(worst, weight * (1 - soft(i))) : worst),
      0,
    );
    return [
      share(question, isOther, has),
      share(question, isOther, soft),
      share(question, isOther, near),
      others === 0 ? 0 : strange / others,
      share(question, (i) => !isOther(i), anywhere),
      share(
        question,
        () => true,
        (i) => (isOther(i) ? has(i) : Math.max(has(i), 0.8 * anywhere(i))),
      ),
      share(
        question,
        () => true,
        (i) => (isOther(i) ? soft(i) : Math.max(has(i), 0.8 * anywhere(i))),
      ),
      share(question, () => true, anywhere),
    ];
  },
};

const weightOf = (question: Question, counts: (index: number) => boolean): number =>
  question.terms.reduce((sum, { weight }, i) => sum + (counts(i) ? weight : 0), 0);

/** Weighted mean of `value` over the terms that count; 1 where none does: nothing is lacking then. */
function share(
  question: Question,
  counts: (index: number) => boolean,
  value: (index: number) => number,
): number {
  const total = weightOf(question, counts);
  if (total === 0) return 1;
  return question.terms.reduce((sum, { weight }, i) => sum + (counts(i) ? weight * value(i) : 0), 0) / total;
}
