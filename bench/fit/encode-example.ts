import { contextLayers } from '../../src/answer/encoder/context-layers.ts';
import { WORD_FEATURES_EACH } from '../../src/answer/encoder/encoder-network.ts';
import { tanh } from '../../src/answer/tanh.ts';
import type { EncoderParameters } from './encoder-parameters.ts';
import type { AskedExample, WordsExample } from './word-examples.ts';

/**
 * The units of a sentence's words as `createEncoder` computes them, with all that the gradients need: before any
 * layer, and behind each.
 * @param base what `unitsOfQuestion` says of the question.
 */
export function encodeExample(
  words: WordsExample,
  base: Float64Array,
  parameters: EncoderParameters,
): readonly Float32Array[] {
  const { form, at, values: p } = parameters;
  const first = firstUnits(words, base, parameters);
  const layers = contextLayers(first, form, {
    around: p.subarray(at.around, at.around + form.layers * (2 * form.reach + 1) * form.units * form.units),
    bias: p.subarray(at.bias, at.bias + form.layers * form.units),
  });
  return [first, ...layers];
}

/** What the question adds to every word's units. */
export function unitsOfQuestion(
  { type, asked, focus }: AskedExample,
  { form, at, values: p }: EncoderParameters,
): Float64Array {
  const { units } = form;
  const sums = Float64Array.from(p.subarray(at.types + type * units, at.types + (type + 1) * units));
  addProduct(sums, p, at.asked, asked);
  addProduct(sums, p, at.focus, focus);
  return sums;
}

function firstUnits(
  { features, vectors }: WordsExample,
  base: Float64Array,
  { form, at, values: p }: EncoderParameters,
): Float32Array {
  const { units } = form;
  const first = new Float32Array(vectors.length * units);
  const sums = new Float64Array(units);
  for (let i = 0; i < vectors.length; i++) {
    sums.set(base);
    for (let f = i * WORD_FEATURES_EACH; f < (i + 1) * WORD_FEATURES_EACH; f++) {
      const row = at.features + (features[f] as number) * units;
      for (let k = 0; k < units; k++) sums[k] = (sums[k] as number) + (p[row + k] as number);
    }
    addProduct(sums, p, at.own, vectors[i] ?? null);
    addProduct(sums, p, at.previous, vectors[i - 1] ?? null);
    addProduct(sums, p, at.next, vectors[i + 1] ?? null);
    for (let k = 0; k < units; k++) first[i * units + k] = tanh(sums[k] as number);
  }
  return first;
}

function addProduct(sums: Float64Array, p: Float32Array, from: number, vector: Float32Array | null): void {
  if (vector === null) return;
  for (let k = 0; k < sums.length; k++) {
    let sum = 0;
    const row = from + k * vector.length;
    for (let d = 0; d < vector.length; d++) sum += (p[row + d] as number) * (vector[d] as number);
    sums[k] = (sums[k] as number) + sum;
  }
}
