import { describe, expect, it } from 'vitest';
import { createProjections } from '../../../src/answer/reader/projections.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildReaderNetwork } from '../../support/evidence.ts';

const WORDS = 3_000;

/** Words whose vectors point along the first axis or the second, one after the other. */
const vectors = createWordVectors({
  terms: Array.from({ length: WORDS }, (_, i) => `word${i}`),
  dimensions: 2,
  bytes: Int8Array.from({ length: 2 * WORDS }, (_, i) => (i % 4 === 0 || i % 4 === 3 ? 100 : 0)),
});
const network = buildReaderNetwork(2, { own: [1, 2], previous: [3, 4], next: [5, 6] });

/** A word that has this vector and nothing to do with the question. */
const word = (vector: number) => ({ index: -1, vector, ties: [], cosines: [] });

describe('projections', () => {
  it('add what a word is as the token, as the one before it and as the one behind it', () => {
    const { add } = createProjections(network, vectors);
    const hidden = Float64Array.of(10);
    add(0, 0, hidden);
    expect(hidden[0]).toBeCloseTo(10 + 1, 6);
    add(1, 1, hidden);
    expect(hidden[0]).toBeCloseTo(10 + 1 + 4, 6);
    add(0, 2, hidden);
    expect(hidden[0]).toBeCloseTo(10 + 1 + 4 + 5, 6);
  });

  it('add a token of a sentence with its neighbours, and nothing for function words and beyond the ends', () => {
    const { addAround } = createProjections(network, vectors);
    const looked = [word(0), word(1), null];
    const sumAt = (at: number): number | undefined => {
      const hidden = new Float64Array(1);
      addAround(looked, at, hidden);
      return hidden[0];
    };
    expect(sumAt(0)).toBeCloseTo(1 + 6, 6);
    expect(sumAt(1)).toBeCloseTo(2 + 3, 6);
    expect(sumAt(2)).toBeCloseTo(4, 6);
  });

  it('add nothing for a word without a vector', () => {
    const hidden = Float64Array.of(10);
    createProjections(network, vectors).add(-1, 0, hidden);
    expect(hidden[0]).toBe(10);
  });

  it('keep each word apart however many there are', () => {
    const { add } = createProjections(network, vectors);
    const sums = (): number[] =>
      Array.from({ length: WORDS }, (_, word) => {
        const hidden = new Float64Array(1);
        add(word, 0, hidden);
        return hidden[0] ?? Number.NaN;
      });
    const first = sums();
    expect(first.slice(0, 4).map(Math.round)).toEqual([1, 2, 1, 2]);
    expect(sums()).toEqual(first);
  });
});
