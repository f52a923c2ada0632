import {
  readerSizes,
  type ReaderNetwork,
  type ReaderWeights,
} from '../../src/answer/reader/reader-network.ts';
import type { Random } from './random.ts';

/** A reader's weights while it is trained: all in one list, so that a step is a plain loop. */
export interface ReaderParameters {
  readonly units: number;
  readonly dimensions: number;
  /** Where each part begins. */
  readonly at: Readonly<Record<ReaderWeights, number>>;
  readonly values: Float32Array;
  /** Adagrad's sums of squared gradients. */
  readonly squares: Float32Array;
}

/** Adagrad's first sum of squares: without it the first steps would be far too long. */
const FIRST_SQUARES = 0.01;
/** Weights between the hidden units and the rest must differ at the start, or all units would learn the same. */
const RANDOM_AT_FIRST: ReadonlySet<ReaderWeights> = new Set(['hidden', 'own', 'previous', 'next', 'output']);
const RANDOM_RANGE = 0.4;

const sizesOf = (units: number, dimensions: number): [ReaderWeights, number][] =>
  Object.entries(readerSizes(units, dimensions)) as [ReaderWeights, number][];

/** Weights to begin with: 0, and random ones where the hidden units are. */
export function createReaderParameters(units: number, dimensions: number, random: Random): ReaderParameters {
  const sizes = sizesOf(units, dimensions);
  let length = 0;
  const at = Object.fromEntries(
    sizes.map(([name, size]) => {
      length += size;
      return [name, length - size];
    }),
  ) as Record<ReaderWeights, number>;
  const values = new Float32Array(length);
  for (const [name, size] of sizes) {
    if (!RANDOM_AT_FIRST.has(name)) continue;
    for (let i = 0; i < size; i++) values[at[name] + i] = (random() - 0.5) * RANDOM_RANGE;
  }
  return { units, dimensions, at, values, squares: new Float32Array(length).fill(FIRST_SQUARES) };
}

/** The reader that the weights make, rounded to thousandths. */
export function toReaderNetwork({ units, dimensions, at, values }: ReaderParameters): ReaderNetwork {
  const lists = sizesOf(units, dimensions).map(([name, size]) => [
    name,
    Array.from(values.subarray(at[name], at[name] + size), (value) => Number(value.toFixed(3))),
  ]);
  return { units, dimensions, ...Object.fromEntries(lists) } as ReaderNetwork;
}
