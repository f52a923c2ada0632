import { TOKEN_FEATURE_COUNT, TOKEN_FEATURES_EACH } from '../../src/answer/reader/token-features.ts';
import type { ReaderExample } from './reader-examples.ts';
import type { ReaderParameters } from './reader-parameters.ts';
import { tanh } from '../../src/answer/tanh.ts';

/** What a reader in training makes of an example. */
export interface ScoredExample {
  /** One score a token. */
  readonly scores: Float64Array;
  /** The hidden units' values, token by token. */
  readonly activations: Float32Array;
}

/** Scores the tokens of an example as `createReader` does, and keeps what the gradient needs. */
export function scoreExample(
  example: ReaderExample,
  { units, dimensions, at, values: p }: ReaderParameters,
): ScoredExample {
  const { type, focus, asked, features, vectors, labels } = example;
  const parts = [at.own, at.previous, at.next];
  const typed = at.typed + type * TOKEN_FEATURE_COUNT;
  const wanted = Float32Array.from(
    { length: dimensions },
    (_, d) =>
      (p[at.typeVectors + type * dimensions + d] as number) + rowDot(p, at.focus + d * dimensions, focus),
  );
  const first = Float32Array.from(
    { length: units },
    (_, k) =>
      (p[at.typeHidden + type * units + k] as number) +
      rowDot(p, at.askedHidden + k * dimensions, asked) +
      rowDot(p, at.focusHidden + k * dimensions, focus),
  );
  const scores = new Float64Array(labels.length);
  const activations = new Float32Array(labels.length * units);
  for (let i = 0; i < labels.length; i++) {
    const [from, to] = [i * TOKEN_FEATURES_EACH, (i + 1) * TOKEN_FEATURES_EACH];
    let score = rowDot(wanted, 0, vectors[3 * i] as Float32Array | null);
    for (let f = from; f < to; f++) {
      const feature = features[f] as number;
      score += (p[at.shared + feature] as number) + (p[typed + feature] as number);
    }
    for (let k = 0; k < units; k++) {
      let sum = first[k] as number;
      for (let f = from; f < to; f++) sum += p[at.hidden + (features[f] as number) * units + k] as number;
      for (let part = 0; part < parts.length; part++) {
        const row = (parts[part] as number) + k * dimensions;
        sum += rowDot(p, row, vectors[3 * i + part] as Float32Array | null);
      }
      const activation = tanh(sum);
      activations[i * units + k] = activation;
      score += (p[at.output + k] as number) * activation;
    }
    scores[i] = score;
  }
  return { scores, activations };
}

function rowDot(matrix: Float32Array, from: number, vector: Float32Array | null): number {
  if (vector === null) return 0;
  let sum = 0;
  for (let d = 0; d < vector.length; d++) sum += (matrix[from + d] as number) * (vector[d] as number);
  return sum;
}
