import { describe, expect, it } from 'vitest';
import { buildArticles } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

const QUOTE = 'General Haliva resigned.';
const KINDS = ['asks-who', 'asks-when', 'asks-where', 'asks-how-many', 'asks-why-how'];

const known = async (question: string): Promise<number | undefined> =>
  (await featuresOf(question, buildArticles(QUOTE)))(QUOTE)['question-known'];

describe('question kind', () => {
  it.each([
    ['Who resigned?', ['asks-who']],
    ['Which group resigned?', ['asks-who']],
    ['When did he resign?', ['asks-when']],
    ['How long did he stay?', ['asks-when']],
    ['Where did he resign?', ['asks-where']],
    ['How many resigned?', ['asks-how-many']],
    ['How much did it cost?', ['asks-how-many']],
    ['Why did he resign?', ['asks-why-how']],
    ['Did he resign?', []],
  ])('of "%s" is %j', async (question, kinds) => {
    const values = (await featuresOf(question, buildArticles(QUOTE)))(QUOTE);
    expect(KINDS.filter((kind) => values[kind] === 1)).toEqual(kinds);
  });

  it('tells how much of the question the articles know', async () => {
    expect(await known('Did Haliva resign?')).toBe(1);
    expect(await known('Did it snow in Ottawa?')).toBe(0);
    expect(await known('who')).toBe(0);
  });
});
