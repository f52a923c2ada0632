import { WORD_FEATURES_EACH } from '../../src/answer/encoder/encoder-network.ts';
import { add } from './add-value.ts';
import type { EncoderParameters } from './encoder-parameters.ts';
import type { AskedExample, WordsExample } from './word-examples.ts';

/** What is wrong with the units of a sentence's words: a row for each, before any layer and behind the last. */
export interface UnitErrors {
  readonly first: Float32Array;
  readonly top: Float32Array;
}

/** No errors, for a sentence of so many values. */
export const noErrors = (length: number): UnitErrors => ({
  first: new Float32Array(length),
  top: new Float32Array(length),
});

/**
 * Adds to `gradients` how the encoder's weights have to change.
 * @param values what `encodeExample` made of the sentence.
 */
export function addEncoderGradients(
  asked: AskedExample,
  words: WordsExample,
  values: readonly Float32Array[],
  errors: UnitErrors,
  parameters: EncoderParameters,
  gradients: Float32Array,
): void {
  const first = values[0] as Float32Array;
  let ofLayer: Float32Array = errors.top;
  for (let layer = parameters.form.layers - 1; layer >= 0; layer--)
    ofLayer = throughLayer(layer, ofLayer, values, parameters, gradients);
  const ofFirst = errors.first.map((error, i) => {
    const value = first[i] as number;
    return (error + (ofLayer[i] as number)) * (1 - value * value);
  });
  throughFirst(asked, words, ofFirst, parameters, gradients);
}

/** Hands the errors above a layer down to what is below it. */
function throughLayer(
  layer: number,
  above: Float32Array,
  values: readonly Float32Array[],
  { form, at, values: p }: EncoderParameters,
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
  { type, asked, focus }: AskedExample,
  { features, vectors }: WordsExample,
  errors: Float32Array,
  { form, at }: EncoderParameters,
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
