import type { EncoderForm } from './encoder-network.ts';
import { tanh } from '../tanh.ts';

/** Weights of the layers that look at a word's surroundings. */
export interface ContextWeights {
  readonly around: Float32Array;
  readonly bias: Float32Array;
}

/** Units whose sums are taken together: each value of the surroundings is then fetched once for all of them. */
const TOGETHER = 4;

/**
 * What each word's units make of their surroundings, layer by layer; each list has a row of units for each word.
 * @param first the units of the words before any layer, row by row.
 */
export function contextLayers(
  first: Float32Array,
  form: EncoderForm,
  weights: ContextWeights,
): Float32Array[] {
  const results: Float32Array[] = [];
  for (let layer = 0; layer < form.layers; layer++)
    results.push(contextLayer(results[layer - 1] ?? first, layer, form, weights));
  return results;
}

function contextLayer(
  below: Float32Array,
  layer: number,
  { units, reach }: EncoderForm,
  { around, bias }: ContextWeights,
): Float32Array {
  const above = new Float32Array(below.length);
  const width = (2 * reach + 1) * units;
  const sums = new Float64Array(TOGETHER);
  for (let word = 0; word < below.length; word += units) {
    // The surroundings of a word are one stretch of the list, and so are the weights of a unit.
    const start = word - reach * units;
    const from = Math.max(0, start);
    const to = Math.min(below.length, start + width);
    for (let k = 0; k < units; k += TOGETHER) {
      const row = layer * units + k;
      products(around, row * width - start, width, below, from, to, sums);
      for (let i = 0; i < TOGETHER && k + i < units; i++) {
        const under = layer === 0 ? 0 : (below[word + k + i] as number);
        above[word + k + i] = under + tanh((bias[row + i] as number) + (sums[i] as number));
      }
    }
  }
  return above;
}

/**
 * For four rows of weights, `width` apart: Σ weights[shift + i] · values[i] for i from `from` to before `to`. Behind
 * the last row the sums are not defined.
 */
function products(
  weights: Float32Array,
  shift: number,
  width: number,
  values: Float32Array,
  from: number,
  to: number,
  sums: Float64Array,
): void {
  const second = shift + width;
  const third = second + width;
  const fourth = third + width;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = from; i < to; i++) {
    const value = values[i] as number;
    a += (weights[shift + i] as number) * value;
    b += (weights[second + i] as number) * value;
    c += (weights[third + i] as number) * value;
    d += (weights[fourth + i] as number) * value;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}
