import type { EncoderForm } from './encoder-network.ts';
import { tanh } from '../tanh.ts';

/** Weights of the layers that look at a word's surroundings. */
export interface ContextWeights {
  readonly around: Float32Array;
  readonly bias: Float32Array;
}

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
  for (let word = 0; word < below.length; word += units) {
    // The surroundings of a word are one stretch of the list, and so are the weights of a unit.
    const start = word - reach * units;
    const from = Math.max(0, start);
    const to = Math.min(below.length, start + width);
    for (let k = 0; k < units; k++) {
      const unit = layer * units + k;
      const sum = (bias[unit] as number) + product(around, unit * width - start, below, from, to);
      above[word + k] = (layer === 0 ? 0 : (below[word + k] as number)) + tanh(sum);
    }
  }
  return above;
}

/** Σ weights[shift + i] · values[i] for i from `from` to before `to`, four sums at a time: they do not wait for each other. */
function product(
  weights: Float32Array,
  shift: number,
  values: Float32Array,
  from: number,
  to: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += (weights[shift + i] as number) * (values[i] as number);
    b += (weights[shift + i + 1] as number) * (values[i + 1] as number);
    c += (weights[shift + i + 2] as number) * (values[i + 2] as number);
    d += (weights[shift + i + 3] as number) * (values[i + 3] as number);
  }
  for (; i < to; i++) a += (weights[shift + i] as number) * (values[i] as number);
  return a + b + c + d;
}
