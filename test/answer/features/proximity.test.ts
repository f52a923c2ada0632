import { describe, expect, it } from 'vitest';
import { longestIncreasing } from '../../../src/answer/features/proximity.ts';
import { buildArticles } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

describe('proximity', () => {
  it('is 1 where the words stand together and in order', async () => {
    const quote = 'The military intelligence chief resigned.';
    const of = await featuresOf('military intelligence chief', buildArticles(quote));
    expect(of(quote)).toMatchObject({ bigrams: 1, 'near-pairs': 1, order: 1, density: 1 });
  });

  it('is less where they stand apart or the other way round', async () => {
    const apart = 'The chief of a large and old unit for intelligence in the military resigned.';
    const of = await featuresOf('military intelligence chief', buildArticles(apart));
    expect(of(apart)).toMatchObject({ bigrams: 0, order: 1 / 3 });
    expect(of(apart)['density']).toBeLessThan(0.5);
    expect(of(apart)['near-pairs']).toBeLessThan(1);
  });

  it('is 0 where there is none of them', async () => {
    const quote = 'Ferries run every hour.';
    const of = await featuresOf('military intelligence chief', buildArticles(quote));
    expect(of(quote)).toMatchObject({ bigrams: 0, 'near-pairs': 0, order: 0, density: 0 });
  });
});

describe('longestIncreasing', () => {
  it.each([
    [[], 0],
    [[4], 1],
    [[0, 1, 2], 3],
    [[2, 1, 0], 1],
    [[1, 1, 1], 1],
    [[3, 0, 1, 5, 2], 3],
    [[5, 1, 6, 2, 7, 3], 3],
  ])('of %j is %j', (sequence, length) => {
    expect(longestIncreasing(sequence)).toBe(length);
  });
});
