import { describe, expect, it } from 'vitest';
import { fitRelations, type TermPair } from '../../../bench/fit/fit-relations.ts';

const repeat = (times: number, pair: TermPair): TermPair[] => Array.from({ length: times }, () => pair);

/** "quit" is asked where sentences say "resign", "cost" where they say "dollar"; "said" is everywhere. */
const PAIRS: readonly TermPair[] = [
  ...repeat(20, { question: ['quit', 'who'], sentence: ['resign', 'said', 'general'] }),
  ...repeat(20, { question: ['cost', 'bridg'], sentence: ['dollar', 'said', 'bridg'] }),
  ...repeat(20, { question: ['rain'], sentence: ['rain', 'said'] }),
];

describe('fitRelations', () => {
  const table = fitRelations(PAIRS);
  const strength = (asked: string, said: string): number => table.get(asked)?.get(said) ?? 0;

  it('learns which words of a sentence answer to a word of a question', () => {
    expect(strength('quit', 'resign')).toBeGreaterThan(0.25);
    expect(strength('cost', 'dollar')).toBeGreaterThan(0.25);
  });

  it('learns nothing from words that stand everywhere', () => {
    expect(strength('quit', 'said')).toBeLessThan(strength('quit', 'resign'));
    expect(strength('rain', 'said')).toBe(0);
  });

  it('relates no word with itself and none with strangers', () => {
    expect([strength('rain', 'rain'), strength('bridg', 'bridg')]).toEqual([0, 0]);
    expect([strength('quit', 'dollar'), strength('cost', 'resign')]).toEqual([0, 0]);
  });

  it('gives strengths from 0 to 1, the strongest first, question terms in order', () => {
    expect([...table.keys()]).toEqual([...table.keys()].toSorted());
    for (const row of table.values()) {
      const strengths = [...row.values()];
      expect(strengths.every((value) => value > 0 && value <= 1)).toBe(true);
      expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    }
  });

  it('learns nothing from what was seen too seldom, or from nothing', () => {
    expect(fitRelations(PAIRS.slice(0, 2)).size).toBe(0);
    expect(fitRelations([]).size).toBe(0);
  });
});
