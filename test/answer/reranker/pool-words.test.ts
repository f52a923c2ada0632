import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poolWords } from '../../../src/answer/reranker/pool-words.ts';

describe('poolWords', () => {
  it('finds the strongest value of each unit, where it is, and the mean', () => {
    const { strongest, mean, strongestAt } = poolWords(Float32Array.of(-1, 2, -3, 4, -5, 0), 2);
    expect([...strongest]).toEqual([-1, 4]);
    expect([...strongestAt]).toEqual([0, 1]);
    expect([...mean]).toEqual([-3, 2]);
  });

  it('has nothing of a sentence without words', () => {
    expect([...poolWords(new Float32Array(), 2).strongest]).toEqual([0, 0]);
  });

  it('has no mean above the strongest', () => {
    const value = fc.float({ min: -1, max: 1, noNaN: true });
    const rows = fc.array(fc.tuple(value, value, value), { minLength: 1 });
    fc.assert(
      fc.property(rows, (words) => {
        const { strongest, mean } = poolWords(Float32Array.from(words.flat()), 3);
        strongest.forEach((most, k) => expect(mean[k]).toBeLessThanOrEqual(most + 1e-4));
      }),
    );
  });
});
