import { describe, expect, it } from 'vitest';
import { dealQuestions, refuseLosses } from '../../../bench/parts/discord.ts';

const COUNT = { questions: 10, answered: 10, lost: 0, double: 0, stray: 0 };
const measured = (changes: Partial<typeof COUNT>, answer = 5) => ({
  count: { ...COUNT, ...changes },
  bot: { outcomes: { answer, closest: 3, none: 2 }, cpuMs: 1, memoryMb: 1, memoryMaxMb: 1 },
});

describe('the questions of a crowd', () => {
  it('are dealt out evenly from all of them, none twice', () => {
    const all = Array.from({ length: 100 }, (_, i) => ({ question: `${i}` }));
    const dealt = dealQuestions(all, 5, 4);
    expect(dealt.map((own) => own.length)).toEqual([4, 4, 4, 4, 4]);
    expect(dealt[0]).toEqual(['0', '25', '50', '75']);
    expect(new Set(dealt.flat()).size).toBe(20);
  });
});

describe('the bench on Discord', () => {
  it('takes one answer for each question', () => {
    expect(() => refuseLosses(measured({}))).not.toThrow();
  });

  it.each([
    ['lost', measured({ answered: 9, lost: 1 })],
    ['double', measured({ answered: 9, double: 1 })],
    ['stray', measured({ stray: 1 })],
    ['not in the log', measured({}, 4)],
  ])('fails with answers that are %s', (_, result) => {
    expect(() => refuseLosses(result)).toThrow(/^Of 10 questions /u);
  });
});
