import { describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/fit/random.ts';
import { foreignQuestions } from '../../bench/foreign-questions.ts';
import { buildArticle } from '../support/articles.ts';
import { buildGoldQuestion } from '../support/gold-question.ts';

describe('foreignQuestions', () => {
  const article = buildArticle('haliva', 'General Haliva resigned.');
  const own = buildGoldQuestion({ id: 'own', article: 'haliva', answers: ['nowhere'] });
  const answered = buildGoldQuestion({ id: 'answered', article: 'ferries', answers: ['HALIVA'] });
  const foreign = ['1', '2', '3'].map((id) =>
    buildGoldQuestion({ id, article: 'ferries', answers: ['hourly'] }),
  );
  const idsOf = (count: number): string[] =>
    foreignQuestions(article, [own, answered, ...foreign], count, createRandom(5))
      .map(({ id }) => id)
      .toSorted();

  it('takes what was asked of other articles and this one does not answer', () => {
    expect(idsOf(3)).toEqual(['1', '2', '3']);
  });

  it('takes no more than asked for and none twice', () => {
    expect(new Set(idsOf(2)).size).toBe(2);
    expect(idsOf(10)).toEqual(['1', '2', '3']);
  });

  it('makes them unanswerable', () => {
    expect(foreignQuestions(article, foreign, 1, createRandom(5))).toMatchObject([{ answerable: false }]);
  });
});
