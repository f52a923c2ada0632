import { describe, expect, it } from 'vitest';
import { createTermIndex, type TermIndex } from '../../src/search/term-index.ts';

/** k, b and d of BM25+. */
const [K, B, D] = [1.2, 0.7, 0.5];

/**
 * What one matched term adds by BM25+ (Lv and Zhai 2011). Lengths count distinct terms, as MiniSearch does.
 * @param found in how many documents the term occurs; @param documents how many there are.
 */
function bm25Plus(
  frequency: number,
  { found, documents, length, meanLength }: Record<'found' | 'documents' | 'length' | 'meanLength', number>,
): number {
  const inverseFrequency = Math.log(1 + (documents - found + 0.5) / (found + 0.5));
  const saturated = (frequency * (K + 1)) / (frequency + K * (1 - B + (B * length) / meanLength));
  return inverseFrequency * (D + saturated);
}

function createIndexOf(...documents: readonly string[]): TermIndex {
  const index = createTermIndex();
  documents.forEach((terms, id) => index.add(id, terms.split(' ')));
  return index;
}

describe('a term index', () => {
  it('scores by BM25+ as computed by hand', () => {
    const index = createIndexOf('war gaza war', 'peace', 'gaza aid city north');
    const [first, second] = index.search(['gaza'], 10);
    // Distinct terms: 2, 1 and 4, on average 7 / 3.
    const common = { found: 2, documents: 3, meanLength: 7 / 3 };
    expect(first).toMatchObject({ id: 0, matched: ['gaza'] });
    expect(first?.bm25).toBeCloseTo(bm25Plus(1, { ...common, length: 2 }), 10);
    expect(second?.bm25).toBeCloseTo(bm25Plus(1, { ...common, length: 4 }), 10);
    expect(second?.bm25).toBeCloseTo(0.47 * (0.5 + 2.2 / (1 + 1.2 * (0.3 + (0.7 * 4) / (7 / 3)))), 4);
  });

  it('counts a repeated term of a document more, but less and less', () => {
    const index = createIndexOf('war', 'war war', 'war war war', 'peace');
    const scores = index.search(['war'], 10).map(({ bm25 }) => bm25);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect((scores[0] ?? 0) - (scores[1] ?? 0)).toBeLessThan((scores[1] ?? 0) - (scores[2] ?? 0));
  });

  it('adds the matched terms up, and does not multiply by their number', () => {
    const index = createIndexOf('war gaza', 'war peace', 'gaza aid', 'rain');
    const of = (...terms: string[]): number => index.search(terms, 10).find(({ id }) => id === 0)?.bm25 ?? 0;
    expect(of('war', 'gaza')).toBeCloseTo(of('war') + of('gaza'), 10);
  });

  it('lets a rare term beat two frequent ones', () => {
    const frequent = Array.from({ length: 20 }, () => 'said people');
    const index = createIndexOf(...frequent, 'said haliva');
    expect(index.search(['said', 'people', 'haliva'], 1)[0]?.id).toBe(20);
  });

  it('gives the best hits first, ties in the order of their numbers, no more than asked for', () => {
    const index = createIndexOf('war', 'war', 'war rain', 'war');
    expect(index.search(['war'], 3).map(({ id }) => id)).toEqual([0, 1, 3]);
  });

  it('names the terms that matched', () => {
    const index = createIndexOf('war gaza aid');
    expect(index.search(['gaza', 'rain', 'aid'], 1)[0]?.matched.toSorted()).toEqual(['aid', 'gaza']);
  });

  it('finds whole terms only', () => {
    const index = createIndexOf('warning');
    expect(index.search(['war'], 10)).toEqual([]);
    expect(index.search(['warnin'], 10)).toEqual([]);
  });

  it('finds nothing for no terms, and nothing in an empty index', () => {
    expect(createIndexOf('war').search([], 10)).toEqual([]);
    expect(createTermIndex().search(['war'], 10)).toEqual([]);
  });

  it('takes terms that are names of built-in properties', () => {
    const index = createIndexOf('constructor', '__proto__ war');
    expect(index.search(['constructor'], 10)).toMatchObject([{ id: 0, matched: ['constructor'] }]);
    expect(index.search(['__proto__'], 10)).toMatchObject([{ id: 1, matched: ['__proto__'] }]);
    expect(index.search(['toString', 'hasOwnProperty'], 10)).toEqual([]);
  });

  it('scores right after a removal as if what was removed had never been there', () => {
    const index = createIndexOf('war gaza', 'war', 'war rain', 'war sun', 'war moon');
    index.remove(3, ['war', 'sun']);
    index.remove(4, ['moon', 'war']);
    const fresh = createIndexOf('war gaza', 'war', 'war rain');
    const found = index.search(['war'], 10);
    expect(found.map(({ id }) => id)).toEqual(fresh.search(['war'], 10).map(({ id }) => id));
    fresh.search(['war'], 10).forEach(({ bm25 }, i) => expect(found[i]?.bm25).toBeCloseTo(bm25, 10));
  });

  it('takes a document without terms', () => {
    const index = createIndexOf('war');
    index.add(7, []);
    expect(index.search(['war'], 10).map(({ id }) => id)).toEqual([0]);
    index.remove(7, []);
    expect(index.search(['war'], 10).map(({ id }) => id)).toEqual([0]);
  });
});
