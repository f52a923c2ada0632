import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, shuffle } from '../../../bench/fit/random.ts';

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('createRandom', () => {
  it('repeats itself for the same seed, and only then', () => {
    expect(draw(7, 20)).toEqual(draw(7, 20));
    expect(draw(7, 20)).not.toEqual(draw(8, 20));
  });

  it('gives numbers from 0 to below 1, evenly spread', () => {
    const numbers = draw(1, 10_000);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const tenths = Array.from(
      { length: 10 },
      (_, i) => numbers.filter((number) => Math.floor(number * 10) === i).length,
    );
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('shuffle', () => {
  it('gives the same elements in another order and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (list, seed) => {
        const before = [...list];
        expect(shuffle(list, createRandom(seed)).toSorted((a, b) => a - b)).toEqual(
          before.toSorted((a, b) => a - b),
        );
        expect(list).toEqual(before);
      }),
    );
    const list = Array.from({ length: 50 }, (_, i) => i);
    expect(shuffle(list, createRandom(3))).not.toEqual(list);
  });

  it('puts every element in every place, given time', () => {
    const random = createRandom(5);
    const places = new Set(Array.from({ length: 200 }, () => shuffle(['a', 'b', 'c'], random).join('')));
    expect(places.size).toBe(6);
  });
});
