import type { ReaderNetwork } from '../../src/answer/reader/reader-network.ts';
import { TOKEN_FEATURE_COUNT, TOKEN_FEATURES_EACH } from '../../src/answer/reader/token-features.ts';
import type { ReaderExample } from './reader-examples.ts';
import { createReaderParameters, toReaderNetwork, type ReaderParameters } from './reader-parameters.ts';
import { shuffle, type Random } from './random.ts';
import { scoreExample } from './score-example.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** How a reader is trained. */
export interface ReaderTraining {
  readonly units: number;
  readonly dimensions: number;
  readonly epochs: number;
  readonly random: Random;
  readonly onEpoch: (epoch: number, loss: number) => void;
}

const LEARNING_RATE = 0.05;
const DECAY = 1e-6;
/** Tokens whose gradient is smaller are passed over: nearly all of a long paragraph's. */
const GRADIENT_MIN = 5e-4;

/**
 * Fits a reader: the softmax share of the answer's tokens among all tokens of the paragraph is made as large as
 * possible, with Adagrad (Duchi et al. 2011), which suits features that occur rarely; its rate falls to 0.
 */
export function trainReader(examples: readonly ReaderExample[], training: ReaderTraining): ReaderNetwork {
  const { units, dimensions, epochs, random } = training;
  const parameters = createReaderParameters(units, dimensions, random);
  const steps = epochs * examples.length;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const example of shuffle(examples, random)) {
      loss += learn(example, parameters, LEARNING_RATE * (1 - step / steps));
      step += 1;
    }
    training.onEpoch(epoch, loss / examples.length);
  }
  return toReaderNetwork(parameters);
}

/** One step on one example; returns its loss, -ln of the share of the answer's tokens. */
function learn(example: ReaderExample, parameters: ReaderParameters, rate: number): number {
  const { units, dimensions, at, values: p } = parameters;
  const { type, focus, asked, features, vectors, labels } = example;
  const { scores, activations } = scoreExample(example, parameters);
  const { gradients, loss } = softmaxLoss(scores, labels);
  const { update, updateRow } = adagrad(parameters, rate);
  const parts = [at.own, at.previous, at.next];
  const typed = at.typed + type * TOKEN_FEATURE_COUNT;
  const wanted = new Float32Array(dimensions);
  const first = new Float32Array(units);
  for (let i = 0; i < labels.length; i++) {
    const g = gradients[i] as number;
    if (Math.abs(g) < GRADIENT_MIN) continue;
    const [from, to] = [i * TOKEN_FEATURES_EACH, (i + 1) * TOKEN_FEATURES_EACH];
    const vector = vectors[3 * i] as Float32Array | null;
    if (vector !== null) addTimes(wanted, vector, g);
    for (let k = 0; k < units; k++) {
      const activation = activations[i * units + k] as number;
      const inner = g * (p[at.output + k] as number) * (1 - activation * activation);
      update(at.output + k, g * activation);
      first[k] = (first[k] as number) + inner;
      for (let f = from; f < to; f++) update(at.hidden + (features[f] as number) * units + k, inner);
      for (let part = 0; part < parts.length; part++) {
        const row = (parts[part] as number) + k * dimensions;
        updateRow(row, inner, vectors[3 * i + part] as Float32Array | null);
      }
    }
    for (let f = from; f < to; f++) {
      update(at.shared + (features[f] as number), g);
      update(typed + (features[f] as number), g);
    }
  }
  for (let d = 0; d < dimensions; d++) {
    update(at.typeVectors + type * dimensions + d, wanted[d] as number);
    updateRow(at.focus + d * dimensions, wanted[d] as number, focus);
  }
  for (let k = 0; k < units; k++) {
    update(at.typeHidden + type * units + k, first[k] as number);
    updateRow(at.askedHidden + k * dimensions, first[k] as number, asked);
    updateRow(at.focusHidden + k * dimensions, first[k] as number, focus);
  }
  return loss;
}

function adagrad({ values, squares }: ReaderParameters, rate: number) {
  const update = (i: number, gradient: number): void => {
    const g = gradient + DECAY * (values[i] as number);
    const total = (squares[i] as number) + g * g;
    squares[i] = total;
    values[i] = (values[i] as number) - (rate * g) / Math.sqrt(total);
  };
  const updateRow = (from: number, gradient: number, vector: Float32Array | null): void => {
    if (vector === null) return;
    for (let d = 0; d < vector.length; d++) update(from + d, gradient * (vector[d] as number));
  };
  return { update, updateRow };
}

function addTimes(target: Float32Array, vector: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d++) {
    target[d] = (target[d] as number) + factor * (vector[d] as number);
  }
}
