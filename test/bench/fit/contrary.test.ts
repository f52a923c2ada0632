import { describe, expect, it } from 'vitest';
import { createContrary } from '../../../bench/fit/contrary.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import type { Question } from '../../../src/answer/analyze-question.ts';
import { buildArticles } from '../../support/articles.ts';
import { understand } from '../../support/evidence.ts';

const INPUTS = ['coverage', 'happened', 'open', 'negated'];
const RIGHT = [0.5, 1, 0, 0];

const questionOf = async (text: string): Promise<Question> =>
  (await understand(text, buildArticles('The minister resigned on Monday.'))).question;

/** What becomes of the same right row, many times. */
const makeMany = (question: Question): (readonly number[])[] => {
  const makeContrary = createContrary(INPUTS, createRandom(1));
  return Array.from({ length: 500 }, () => makeContrary(question, RIGHT)).flatMap((row) =>
    row === null ? [] : [[...row]],
  );
};

describe('contrary rows', () => {
  it('deny what happened, or only demand it, now and then', async () => {
    const rows = makeMany(await questionOf('Who resigned?'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.length).toBeLessThan(150);
    expect(new Set(rows.map((row) => row.join(' ')))).toEqual(new Set(['0.5 1 0 1', '0.5 0 1 0']));
  });

  it('only deny where the past is not asked for', async () => {
    const rows = makeMany(await questionOf('Who leads the ministry?'));
    expect(new Set(rows.map((row) => row.join(' ')))).toEqual(new Set(['0.5 1 0 1']));
  });

  it.each(['Did the minister resign?', 'Who has not resigned?'])(
    'are not made of "%s", which a denial may answer',
    async (text) => {
      expect(makeMany(await questionOf(text))).toEqual([]);
    },
  );
});
