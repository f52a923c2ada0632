import { WORD_FEATURES_EACH } from '../../src/answer/pointer/pointer-network.ts';
import type { PointerExample } from './pointer-examples.ts';
import type { PointerParameters } from './pointer-parameters.ts';
import { scorePointerExample } from './score-pointer-example.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** Examples that are known this well have nothing to teach. */
const LOSS_MIN = 0.02;

/**
 * Adds the gradients of one example to `gradients`, which has a place for each weight; returns its loss: -ln of the
 * softmax share of the answer's words among all that may answer.
 */
export function addGradients(
  example: PointerExample,
  parameters: PointerParameters,
  gradients: Float32Array,
): number {
  const { form, at, values: p } = parameters;
  const { units } = form;
  const length = example.vectors.length;
  const { scores, values } = scorePointerExample(example, parameters);
  const first = values[0] as Float32Array;
  const top = values.at(-1) as Float32Array;
  const { gradients: errors, loss } = softmaxLoss(scores, example.labels);
  if (loss < LOSS_MIN) return loss;

  const ofFirst = new Float32Array(length * units);
  let ofLayer = new Float32Array(length * units);
  example.places.forEach((place, n) => {
    const error = errors[n] as number;
    for (let k = 0; k < units; k++) {
      add(gradients, at.direct + k, error * (first[place * units + k] as number));
      add(gradients, at.output + k, error * (top[place * units + k] as number));
      add(ofFirst, place * units + k, error * (p[at.direct + k] as number));
      add(ofLayer, place * units + k, error * (p[at.output + k] as number));
    }
  });
  for (let layer = form.layers - 1; layer >= 0; layer--)
    ofLayer = throughLayer(layer, ofLayer, values, parameters, gradients);
  for (let i = 0; i < ofFirst.length; i++) {
    const value = first[i] as number;
    ofFirst[i] = ((ofFirst[i] as number) + (ofLayer[i] as number)) * (1 - value * value);
  }
  throughFirst(example, ofFirst, parameters, gradients);
  return loss;
}

function add(list: Float32Array, at: number, value: number): void {
  list[at] = (list[at] as number) + value;
}

/** Hands the errors above a layer down to what is below it. */
function throughLayer(
  layer: number,
  above: Float32Array,
  values: readonly Float32Array[],
  { form, at, values: p }: PointerParameters,
  gradients: Float32Array,
): Float32Array<ArrayBuffer> {
  const { units, reach } = form;
  const below = values[layer] as Float32Array;
  const own = values[layer + 1] as Float32Array;
  const errors = layer === 0 ? new Float32Array(below.length) : Float32Array.from(above);
  const width = (2 * reach + 1) * units;
  for (let word = 0; word < below.length; word += units) {
    const start = word - reach * units;
    const from = Math.max(0, start);
    const to = Math.min(below.length, start + width);
    for (let k = 0; k < units; k++) {
      const kept = layer === 0 ? 0 : (below[word + k] as number);
      const activation = (own[word + k] as number) - kept;
      const error = (above[word + k] as number) * (1 - activation * activation);
      if (error === 0) continue;
      add(gradients, at.bias + layer * units + k, error);
      const shift = at.around + (layer * units + k) * width - start;
      for (let i = from; i < to; i++) {
        add(gradients, shift + i, error * (below[i] as number));
        add(errors, i, error * (p[shift + i] as number));
      }
    }
  }
  return errors;
}

/** Hands the errors of the first units to the weights of features and vectors. */
function throughFirst(
  { features, vectors, type, asked, focus }: PointerExample,
  errors: Float32Array,
  { form, at }: PointerParameters,
  gradients: Float32Array,
): void {
  const { units } = form;
  const total = new Float32Array(units);
  for (let i = 0; i < vectors.length; i++) {
    const own = errors.subarray(i * units, (i + 1) * units);
    if (own.every((error) => error === 0)) continue;
    for (let k = 0; k < units; k++) add(total, k, own[k] as number);
    for (let f = i * WORD_FEATURES_EACH; f < (i + 1) * WORD_FEATURES_EACH; f++) {
      const row = at.features + (features[f] as number) * units;
      for (let k = 0; k < units; k++) add(gradients, row + k, own[k] as number);
    }
    addOuter(gradients, at.own, own, vectors[i] ?? null);
    addOuter(gradients, at.previous, own, vectors[i - 1] ?? null);
    addOuter(gradients, at.next, own, vectors[i + 1] ?? null);
  }
  for (let k = 0; k < units; k++) add(gradients, at.types + type * units + k, total[k] as number);
  addOuter(gradients, at.asked, total, asked);
  addOuter(gradients, at.focus, total, focus);
}

function addOuter(
  gradients: Float32Array,
  from: number,
  errors: Float32Array,
  vector: Float32Array | null,
): void {
  if (vector === null) return;
  for (let k = 0; k < errors.length; k++) {
    const row = from + k * vector.length;
    const error = errors[k] as number;
    for (let d = 0; d < vector.length; d++) add(gradients, row + d, error * (vector[d] as number));
  }
}
