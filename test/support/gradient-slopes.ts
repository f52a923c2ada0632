import type { TrainingParameters } from '../../bench/fit/encoder-parameters.ts';

/** What a gradient says of a weight, and how steep the loss is when the weight is moved a little. */
export type GradientAndSlope = readonly [gradient: number, slope: number];

/** How far a weight is moved to either side. */
const STEP = 1e-2;
/** Weights of one list that are moved. */
const MOVED = 20;

/**
 * Compares gradients with slopes, for the first weights of a list that have a gradient.
 * @param addGradients adds the gradients of one example for some weights, and returns its loss.
 */
export function gradientSlopes<Name extends string>(
  parameters: TrainingParameters<Name>,
  addGradients: (parameters: TrainingParameters<Name>, gradients: Float32Array) => number,
): (list: Name) => GradientAndSlope[] {
  const size = parameters.values.length;
  const gradients = new Float32Array(size);
  addGradients(parameters, gradients);
  const lossWith = (at: number, change: number): number => {
    const values = Float32Array.from(parameters.values);
    values[at] = (values[at] ?? 0) + change;
    return addGradients({ ...parameters, values }, new Float32Array(size));
  };
  return (list) => {
    const from = parameters.at[list];
    const starts = Object.values<number>(parameters.at).filter((start) => start > from);
    const to = Math.min(size, ...starts);
    return Array.from({ length: to - from }, (_, i) => from + i)
      .filter((at) => gradients[at] !== 0)
      .slice(0, MOVED)
      .map((at) => [gradients[at] ?? 0, (lossWith(at, STEP) - lossWith(at, -STEP)) / (2 * STEP)]);
  };
}
