import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevel, type Level, type Occurrences } from '../../src/search/level.ts';

/** k, b and d of BM25+. */
const [K, B, D] = [1.2, 0.7, 0.5];

/**
 * What one matched term adds by BM25+ (Lv and Zhai 2011), lengths counted in distinct terms.
 * @param found how many texts have the term; @param texts how many there are.
 */
function bm25Plus(
  frequency: number,
  { found, texts, length, meanLength }: Record<'found' | 'texts' | 'length' | 'meanLength', number>,
): number {
  const inverseFrequency = Math.log(1 + (texts - found + 0.5) / (found + 0.5));
  const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / meanLength));
  return inverseFrequency * (D + saturated);
}

function createLevelOf(...lengths: readonly number[]): Level {
  const level = createLevel();
  lengths.forEach((length, number) => level.add(number, length));
  return level;
}

/** In text 0 once, in text 2 twice … */
const occurs = (...pairs: readonly (readonly [number: number, count: number])[]): Occurrences => ({
  numbers: pairs.map(([number]) => number),
  counts: pairs.map(([, count]) => count),
  found: pairs.length,
});

const everywhere = (...numbers: readonly number[]): Occurrences =>
  occurs(...numbers.map((number) => [number, 1] as const));

describe('a level', () => {
  it('scores by BM25+ as computed by hand', () => {
    const level = createLevelOf(2, 1, 4);
    const [first, second] = level.best([occurs([0, 1], [2, 2])], 10);
    const common = { found: 2, texts: 3, meanLength: 7 / 3 };
    expect([first?.number, second?.number]).toEqual([2, 0]);
    expect(first?.bm25).toBeCloseTo(bm25Plus(2, { ...common, length: 4 }), 10);
    expect(second?.bm25).toBeCloseTo(bm25Plus(1, { ...common, length: 2 }), 10);
    expect(first?.bm25).toBeCloseTo(0.47 * (0.5 + 4.4 / (2 + 1.2 * (0.3 + (0.7 * 4) / (7 / 3)))), 4);
  });

  it('counts a repeated term of a text more, but less and less', () => {
    const level = createLevelOf(1, 1, 1, 1);
    const scores = level.best([occurs([0, 1], [1, 2], [2, 3])], 10).map(({ bm25 }) => bm25);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect((scores[0] ?? 0) - (scores[1] ?? 0)).toBeLessThan((scores[1] ?? 0) - (scores[2] ?? 0));
  });

  it('adds the matched terms up', () => {
    const level = createLevelOf(2, 2, 2, 1);
    const of = (...terms: Occurrences[]): number =>
      level.best(terms, 10).find(({ number }) => number === 0)?.bm25 ?? 0;
    const [war, gaza] = [everywhere(0, 1), everywhere(0, 2)];
    expect(of(war, gaza)).toBeCloseTo(of(war) + of(gaza), 10);
  });

  it('lets a rare term beat two frequent ones', () => {
    const level = createLevelOf(...Array.from({ length: 21 }, () => 2));
    const often = everywhere(...Array.from({ length: 20 }, (_, i) => i));
    expect(level.best([often, often, everywhere(20)], 1).map(({ number }) => number)).toEqual([20]);
  });

  it('gives ties in ascending order, and no more than asked for', () => {
    const level = createLevelOf(1, 1, 2, 1);
    const numbers = (limit: number): number[] =>
      level.best([everywhere(0, 1, 2, 3)], limit).map(({ number }) => number);
    expect(numbers(3)).toEqual([0, 1, 3]);
    expect(numbers(0)).toEqual([]);
    expect(numbers(9)).toEqual([0, 1, 3, 2]);
  });

  it('finds nothing without terms', () => {
    expect(createLevelOf(1, 2).best([], 10)).toEqual([]);
    expect(createLevel().best([], 10)).toEqual([]);
  });

  it('knows its size', () => {
    const level = createLevelOf(1, 2, 3);
    level.remove(1);
    expect(level.size()).toBe(2);
  });

  it('gives the best of all, whatever was searched and removed before', () => {
    const anyText = fc.record({ length: fc.integer({ min: 1, max: 9 }), count: fc.integer({ max: 3 }) });
    fc.assert(
      fc.property(
        fc.array(anyText),
        fc.array(anyText),
        fc.integer({ min: 1, max: 12 }),
        (gone, kept, limit) => {
          const level = createLevel();
          [...gone, ...kept].forEach(({ length }, number) => level.add(number, length));
          level.best([everywhere(...gone.keys())], limit);
          for (const number of gone.keys()) level.remove(number);
          const pairs = kept.flatMap(({ count }, i) =>
            count > 0 ? [[gone.length + i, count] as const] : [],
          );
          const meanLength = kept.reduce((sum, { length }) => sum + length, 0) / kept.length;
          const expected = pairs
            .map(([number, count]) => ({
              number,
              bm25: bm25Plus(count, {
                found: pairs.length,
                texts: kept.length,
                length: kept[number - gone.length]?.length ?? 0,
                meanLength,
              }),
            }))
            .toSorted((a, b) => b.bm25 - a.bm25 || a.number - b.number)
            .slice(0, limit);
          const found = level.best([occurs(...pairs)], limit);
          expect(found.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
          found.forEach(({ bm25 }, i) => expect(bm25).toBeCloseTo(expected[i]?.bm25 ?? 0, 10));
        },
      ),
    );
  });
});
