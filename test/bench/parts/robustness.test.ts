import { describe, expect, it } from 'vitest';
import { waysOfAsking } from '../../../bench/parts/robustness.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

describe('the ways of asking', () => {
  const questions = ['Which general resigned?', 'Which ferries run hourly?'].map((question, i) =>
    buildGoldQuestion({ id: String(i), question }),
  );
  const ways = waysOfAsking(questions);

  it('are the questions as written, misspelt and in chat', () => {
    expect(ways.map(([name]) => name)).toEqual(['as written', 'one typo in one word', 'wrapped in chat']);
    const [written, misspelt, chat] = ways.map(([, changed]) => changed.map(({ question }) => question));
    expect(written).toEqual(questions.map(({ question }) => question));
    misspelt?.forEach((question, i) => expect(question).not.toBe(written?.[i]));
    chat?.forEach((question, i) => expect(question).toContain(written?.[i]));
  });

  it('keep the gold answers', () => {
    for (const [, changed] of ways)
      expect(changed.map(({ id, answers }) => [id, answers])).toEqual(
        questions.map(({ id, answers }) => [id, answers]),
      );
  });

  it('are the same every time', () => {
    expect(waysOfAsking(questions)).toEqual(ways);
  });
});
