import { describe, expect, it } from 'vitest';
import { percentile } from '../../bench/percentile.ts';
import { rankingQuality, share } from '../../bench/ranking-quality.ts';

describe('rankingQuality', () => {
  it.each([
    ['the first of all', [1, 1], { p1: 1, r3: 1, r10: 1, mrr10: 1 }],
    [
      'ranks 1, 3, 10 and none',
      [1, 3, 10, 0],
      { p1: 0.25, r3: 0.5, r10: 0.75, mrr10: (1 + 1 / 3 + 0.1) / 4 },
    ],
    ['none at all', [0, 0], { p1: 0, r3: 0, r10: 0, mrr10: 0 }],
    ['no question', [], { p1: null, r3: null, r10: null, mrr10: null }],
  ])('of %s', (_name, ranks, quality) => {
    expect(rankingQuality(ranks)).toEqual(quality);
  });
});

describe('share', () => {
  it('is null where there is no whole', () => {
    expect([share(1, 4), share(0, 0)]).toEqual([0.25, null]);
  });
});

describe('percentile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 1, 4],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (values, at, expected) => {
    expect(percentile(values, at)).toBe(expected);
  });
});
