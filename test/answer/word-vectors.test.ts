import { describe, expect, it } from 'vitest';
import { createWordVectors } from '../../src/answer/word-vectors.ts';

const vectors = createWordVectors({
  terms: ['war', 'battl', 'rain', 'peac', 'blank'],
  dimensions: 2,
  bytes: Int8Array.from([3, 4, 6, 8, 4, -3, -3, -4, 0, 0]),
});

describe('word vectors', () => {
  it('are found by number, read at length 1, and measured along a direction', () => {
    expect(['war', 'battl', 'haliva'].map(vectors.find)).toEqual([0, 1, -1]);
    expect([...vectors.read(0)].map((value) => value.toFixed(3))).toEqual(['0.600', '0.800']);
    expect(vectors.along(0, Float64Array.of(10, 0))).toBeCloseTo(6, 9);
    expect(vectors.along(-1, Float64Array.of(10, 0))).toBe(0);
  });

  it('compare by the cosine, as computed by hand', () => {
    const [battle, rain, peace] = vectors.comparedWith(['battl', 'rain', 'peac'])('war');
    expect(battle).toBeCloseTo(1, 6);
    expect(rain).toBeCloseTo(0, 6);
    expect(peace).toBeCloseTo(-1, 6);
  });

  it('give the cosines in the order of the list', () => {
    const angled = createWordVectors({
      terms: ['a', 'b'],
      dimensions: 2,
      bytes: Int8Array.from([100, 0, 60, 80]),
    });
    expect(angled.comparedWith(['b', 'a'])('a')[0]).toBeCloseTo(0.6, 6);
    expect(angled.comparedWith(['b', 'a'])('a')[1]).toBe(1);
  });

  it('give the very same cosine however often they are asked', () => {
    const angled = createWordVectors({
      terms: ['a', 'b'],
      dimensions: 2,
      bytes: Int8Array.from([99, 7, 61, 80]),
    });
    const first = angled.comparedWith(['b'])('a');
    expect(angled.comparedWith(['b'])('a')).toEqual(first);
  });

  it('give 1 for the same term, known or not', () => {
    expect(vectors.comparedWith(['war', 'haliva'])('haliva')).toEqual([0, 1]);
    expect(vectors.comparedWith(['war', 'haliva'])('war')).toEqual([1, 0]);
  });

  it('give 0 where one of the two is unknown or has no direction', () => {
    expect(vectors.comparedWith(['haliva', 'blank'])('war')).toEqual([0, 0]);
    expect(vectors.comparedWith([])('war')).toEqual([]);
  });

  it('know which terms they have', () => {
    expect(['war', 'haliva', 'constructor'].map((term) => vectors.has(term))).toEqual([true, false, false]);
  });

  it('name the nearest terms, best first, but not the term itself', () => {
    const near = createWordVectors({
      terms: ['war', 'fight', 'battl', 'rain'],
      dimensions: 2,
      bytes: Int8Array.from([10, 0, 8, 6, 10, 1, 0, 10]),
    });
    expect(near.neighbours('war', 0.5, 5).map(([term]) => term)).toEqual(['battl', 'fight']);
    expect(near.neighbours('war', 0.9, 5).map(([term]) => term)).toEqual(['battl']);
    expect(near.neighbours('war', 0.5, 1).map(([term]) => term)).toEqual(['battl']);
    expect(near.neighbours('war', 0.5, 5)[1]?.[1]).toBeCloseTo(0.8, 6);
    expect(vectors.neighbours('haliva', -1, 5)).toEqual([]);
  });
});
