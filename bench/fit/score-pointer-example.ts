import { contextLayers } from '../../src/answer/pointer/context-layers.ts';
import { WORD_FEATURES_EACH } from '../../src/answer/pointer/pointer-network.ts';
import type { PointerExample } from './pointer-examples.ts';
import type { PointerParameters } from './pointer-parameters.ts';
import { tanh } from '../../src/answer/tanh.ts';

/** What a pointer in training makes of an example. */
export interface ScoredPointerExample {
  /** One score for each of the example's places. */
  readonly scores: readonly number[];
  /** The units of all words before any layer, and behind each. */
  readonly values: readonly Float32Array[];
}

/** Scores the words of an example as `createPointer` does, and keeps what the gradients need. */
export function scorePointerExample(
  example: PointerExample,
  parameters: PointerParameters,
): ScoredPointerExample {
  const { form, at, values: p } = parameters;
  const { units } = form;
  const first = firstUnits(example, unitsOfQuestion(example, parameters), parameters);
  const layers = contextLayers(first, form, {
    around: p.subarray(at.around, at.bias),
    bias: p.subarray(at.bias, at.direct),
  });
  const top = layers.at(-1) ?? first;
  const scores = example.places.map((place) => {
    let score = 0;
    for (let k = 0; k < units; k++) {
      score += (p[at.direct + k] as number) * (first[place * units + k] as number);
      score += (p[at.output + k] as number) * (top[place * units + k] as number);
    }
    return score;
  });
  return { scores, values: [first, ...layers] };
}

function unitsOfQuestion(
  { type, asked, focus }: PointerExample,
  { form, at, values: p }: PointerParameters,
): Float64Array {
  const { units } = form;
  const sums = Float64Array.from(p.subarray(at.types + type * units, at.types + (type + 1) * units));
  addProduct(sums, p, at.asked, asked);
  addProduct(sums, p, at.focus, focus);
  return sums;
}

function firstUnits(
  { features, vectors }: PointerExample,
  base: Float64Array,
  { form, at, values: p }: PointerParameters,
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
