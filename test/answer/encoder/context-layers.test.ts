import { describe, expect, it } from 'vitest';
import { contextLayers } from '../../../src/answer/encoder/context-layers.ts';

/** The last layer over words with one unit each, rounded. */
function seen(
  words: readonly number[],
  layers: number,
  around: readonly number[],
  bias = Array.from({ length: layers }, () => 0),
): number[] {
  const form = { units: 1, dimensions: 1, reach: 1, layers };
  const results = contextLayers(Float32Array.from(words), form, {
    around: Float32Array.from(around),
    bias: Float32Array.from(bias),
  });
  return [...(results.at(-1) ?? [])].map((value) => Number(value.toFixed(3)));
}

const tanh = (value: number): number => Number(Math.tanh(value).toFixed(3));

describe('contextLayers', () => {
  it.each([
    ['the word before', [1, 0, 0], [0, tanh(0.5), 0]],
    ['the word itself', [0, 1, 0], [tanh(0.5), 0, 0]],
    ['no word behind the last or before the first', [0, 0, 1], [0, 0, 0]],
  ])('sees %s', (_name, around, expected) => {
    expect(seen([0.5, 0, 0], 1, around)).toEqual(expected);
  });

  it('starts from the bias', () => {
    expect(seen([0, 0], 1, [1, 1, 1], [0.5])).toEqual([tanh(0.5), tanh(0.5)]);
  });

  it('reaches further with each layer and adds to the one below', () => {
    const [, , , far] = seen([0.5, 0, 0, 0], 3, [1, 0, 0, 1, 0, 0, 1, 0, 0]);
    expect(far).toBeGreaterThan(0);
    expect(seen([0.5], 2, [0, 1, 0, 0, 0, 0])).toEqual([tanh(0.5)]);
  });

  it('has nothing to see in a sentence without words', () => {
    expect(seen([], 2, [1, 1, 1, 1, 1, 1])).toEqual([]);
  });
});
