import {
  pointerSizes,
  type PointerForm,
  type PointerNetwork,
  type PointerWeights,
} from '../../src/answer/pointer/pointer-network.ts';
import type { Random } from './random.ts';

/** A pointer's weights while it is trained: all in one list, so that a step is a plain loop. */
export interface PointerParameters {
  readonly form: PointerForm;
  /** Where each part begins. */
  readonly at: Readonly<Record<PointerWeights, number>>;
  readonly values: Float32Array;
}

/** Weights at first lie within this of 0, divided by the root of how many values are added up. */
const RANDOM_RANGE = 1;
const FEATURE_RANGE = 0.1;

const sizesOf = (form: PointerForm): [PointerWeights, number][] =>
  Object.entries(pointerSizes(form)) as [PointerWeights, number][];

/** Random weights to begin with: equal ones would all learn the same. */
export function createPointerParameters(form: PointerForm, random: Random): PointerParameters {
  const { units, dimensions, reach } = form;
  const added: Partial<Record<PointerWeights, number>> = {
    around: (2 * reach + 1) * units,
    direct: units,
    output: units,
  };
  const sizes = sizesOf(form);
  const at = {} as Record<PointerWeights, number>;
  let length = 0;
  for (const [name, size] of sizes) {
    at[name] = length;
    length += size;
  }
  const values = new Float32Array(length);
  for (const [name, size] of sizes) {
    const isFeature = name === 'features' || name === 'types';
    const range = isFeature ? FEATURE_RANGE : RANDOM_RANGE / Math.sqrt(added[name] ?? dimensions);
    for (let i = 0; i < size; i++) values[at[name] + i] = (2 * random() - 1) * range;
  }
  return { form, at, values };
}

/** The pointer that the weights make, rounded to thousandths. */
export function toPointerNetwork({ form, at, values }: PointerParameters): PointerNetwork {
  const lists = sizesOf(form).map(([name, size]) => [
    name,
    Array.from(values.subarray(at[name], at[name] + size), (value) => Number(value.toFixed(3))),
  ]);
  return { ...form, ...Object.fromEntries(lists) } as PointerNetwork;
}
