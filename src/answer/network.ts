import { UserError } from '../domain/errors.ts';
import { tanh } from './tanh.ts';

/**
 * A network with one hidden layer and a direct linear path beside it:
 * `output = bias + direct · z + output · tanh(hidden · z + hiddenBias)`, where `z` are the standardised inputs.
 * A few kilobytes of JSON.
 */
export interface Network {
  readonly inputs: readonly string[];
  readonly mean: readonly number[];
  /** Standard deviations, above 0. */
  readonly scale: readonly number[];
  readonly direct: readonly number[];
  /** One row of weights for each hidden unit. */
  readonly hidden: readonly (readonly number[])[];
  readonly hiddenBias: readonly number[];
  readonly output: readonly number[];
  readonly bias: number;
}

/** Inputs further than this many standard deviations from the mean are pulled in: they are outliers, not news. */
export const CLIP = 5;

/** The inputs with mean 0 and deviation 1. */
export function standardize(
  { mean, scale }: Pick<Network, 'mean' | 'scale'>,
  values: ArrayLike<number>,
): Float64Array {
  const z = new Float64Array(mean.length);
  for (let i = 0; i < z.length; i++) {
    const value = ((values[i] as number) - (mean[i] as number)) / (scale[i] as number);
    z[i] = Math.max(-CLIP, Math.min(CLIP, value));
  }
  return z;
}

/** The network's output for raw inputs. */
export function evaluate(network: Network, values: ArrayLike<number>): number {
  const { direct, hidden, hiddenBias, output } = network;
  const z = standardize(network, values);
  let result = network.bias + dot(direct, z);
  for (let unit = 0; unit < hidden.length; unit++) {
    const sum = (hiddenBias[unit] as number) + dot(hidden[unit] as readonly number[], z);
    result += (output[unit] as number) * tanh(sum);
  }
  return result;
}

/**
 * What some inputs contribute together: how much the output falls when they are set to their means, all others kept.
 * Contributions need not add up to the output, since the hidden units let inputs work together.
 * @param inputs their places.
 */
export function contribution(network: Network, values: ArrayLike<number>, inputs: readonly number[]): number {
  const without = Float64Array.from(values);
  for (const i of inputs) without[i] = network.mean[i] as number;
  return evaluate(network, values) - evaluate(network, without);
}

/** Four sums at a time: one by itself waits for each addition before it can begin the next. */
function dot(weights: readonly number[], z: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < z.length; i += 4) {
    a += (weights[i] as number) * (z[i] as number);
    b += (weights[i + 1] as number) * (z[i + 1] as number);
    c += (weights[i + 2] as number) * (z[i + 2] as number);
    d += (weights[i + 3] as number) * (z[i + 3] as number);
  }
  for (; i < z.length; i++) a += (weights[i] as number) * (z[i] as number);
  return a + b + c + d;
}

/** @throws UserError when the network was fitted for other inputs than `inputs`. */
export function checkInputs(network: Network, inputs: readonly string[], file: string): Network {
  const differing = inputs.filter((name, i) => network.inputs[i] !== name);
  if (differing.length > 0 || network.inputs.length !== inputs.length) {
    throw new UserError(
      `The weights in ${file} were fitted for other inputs (${differing.slice(0, 5).join(', ')}). Run "npm run fit".`,
    );
  }
  return network;
}
