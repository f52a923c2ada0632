import type { EncoderForm, EncoderWeights } from '../../src/answer/encoder/encoder-network.ts';
import type { Random } from './random.ts';

/** Weights while they are trained: all in one list, so that a step is a plain loop. */
export interface TrainingParameters<Name extends string> {
  readonly form: EncoderForm;
  /** Where each part begins. */
  readonly at: Readonly<Record<Name, number>>;
  readonly values: Float32Array;
}

/** An encoder's, with whatever makes something of its units. */
export type EncoderParameters = TrainingParameters<EncoderWeights>;

/** Weights at first lie within this of 0, divided by the root of how many values are added up. */
const RANDOM_RANGE = 1;
const FEATURE_RANGE = 0.1;

/** Random weights of the `sizes` given to begin with: equal ones would all learn the same. */
export function createParameters<Name extends string>(
  form: EncoderForm,
  sizes: Readonly<Record<Name, number>>,
  random: Random,
): TrainingParameters<Name> {
  const { units, dimensions, reach } = form;
  const values: number[] = [];
  const added: Readonly<Record<string, number>> = {
    around: (2 * reach + 1) * units,
    direct: units,
    output: units,
    // A reranker adds nothing at first: it begins where the ranker is.
    strongest: Infinity,
    mean: Infinity,
  };
  const rangeOf = (name: string): number =>
    name === 'features' || name === 'types'
      ? FEATURE_RANGE
      : RANDOM_RANGE / Math.sqrt(added[name] ?? dimensions);
  const at = {} as Record<Name, number>;
  for (const [name, size] of Object.entries(sizes) as [Name, number][]) {
    at[name] = values.length;
    for (let i = 0; i < size; i++) values.push((2 * random() - 1) * rangeOf(name));
  }
  return { form, at, values: Float32Array.from(values) };
}

/** The network that the weights of the `sizes` given make, rounded to thousandths; others were of use in training only. */
export function toEncoderNetwork<Name extends string, Kept extends Name>(
  { form, at, values }: TrainingParameters<Name>,
  sizes: Readonly<Record<Kept, number>>,
): EncoderForm & Readonly<Record<Kept, readonly number[]>> {
  const lists = (Object.entries(sizes) as [Kept, number][]).map(([name, size]) => [
    name,
    Array.from(values.subarray(at[name], at[name] + size), (value) => Number(value.toFixed(3))),
  ]);
  return { ...form, ...(Object.fromEntries(lists) as Record<Kept, number[]>) };
}
