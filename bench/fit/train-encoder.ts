import type { TrainingParameters } from './encoder-parameters.ts';
import { shuffle, type Random } from './random.ts';

/** How weights are trained. */
export interface EncoderTraining<Example, Name extends string> {
  /** The weights to begin with; they are changed. */
  readonly parameters: TrainingParameters<Name>;
  /** Adds an example's gradients to `gradients`, and returns its loss. */
  readonly addGradients: (
    example: Example,
    parameters: TrainingParameters<Name>,
    gradients: Float32Array,
  ) => number;
  readonly epochs: number;
  readonly random: Random;
  readonly onEpoch: (epoch: number, loss: number) => void;
}

const LEARNING_RATE = 0.003;
/** Examples whose gradients make one step. */
const BATCH = 32;
/** Adam's memory of gradients and of their squares. */
const MOMENTUM = 0.9;
const SQUARES = 0.999;
const EPSILON = 1e-8;

/** Makes the mean loss of the examples small, with Adam (Kingma & Ba 2015), whose rate falls to 0 along a cosine. */
export function trainEncoder<Example, Name extends string>(
  examples: readonly Example[],
  { parameters, addGradients, epochs, random, onEpoch }: EncoderTraining<Example, Name>,
): void {
  const gradients = new Float32Array(parameters.values.length);
  const adam = createAdam(parameters.values);
  const batches = Math.ceil(examples.length / BATCH);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const shuffled = shuffle(examples, random);
    let loss = 0;
    for (let batch = 0; batch < batches; batch++) {
      gradients.fill(0);
      const some = shuffled.slice(batch * BATCH, (batch + 1) * BATCH);
      for (const example of some) loss += addGradients(example, parameters, gradients);
      const progress = (epoch * batches + batch) / (epochs * batches);
      adam(gradients, 1 / some.length, LEARNING_RATE * 0.5 * (1 + Math.cos(Math.PI * progress)));
    }
    onEpoch(epoch, loss / examples.length);
  }
}

/** Changes the weights by gradients, which are first multiplied by `scale`. */
function createAdam(values: Float32Array): (gradients: Float32Array, scale: number, rate: number) => void {
  const means = new Float32Array(values.length);
  const squares = new Float32Array(values.length);
  let steps = 0;
  return (gradients, scale, rate) => {
    steps += 1;
    const step = (rate * Math.sqrt(1 - SQUARES ** steps)) / (1 - MOMENTUM ** steps);
    for (let i = 0; i < values.length; i++) {
      const g = (gradients[i] as number) * scale;
      const mean = MOMENTUM * (means[i] as number) + (1 - MOMENTUM) * g;
      const square = SQUARES * (squares[i] as number) + (1 - SQUARES) * g * g;
      means[i] = mean;
      squares[i] = square;
      values[i] = (values[i] as number) - (step * mean) / (Math.sqrt(square) + EPSILON);
    }
  };
}
