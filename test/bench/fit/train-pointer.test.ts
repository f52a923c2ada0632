import { describe, expect, it } from 'vitest';
import type { PointerExample } from '../../../bench/fit/pointer-examples.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { trainPointer } from '../../../bench/fit/train-pointer.ts';
import { checkPointer, WORD_FEATURES_EACH } from '../../../src/answer/pointer/pointer-network.ts';

/** A sentence of two words; the right one has feature 3, the wrong one feature 4. */
const EXAMPLE: PointerExample = {
  type: 0,
  asked: new Float32Array(2),
  focus: null,
  features: Uint16Array.from(
    [3, 4].flatMap((feature) => Array.from({ length: WORD_FEATURES_EACH }, () => feature)),
  ),
  vectors: [null, null],
  places: [0, 1],
  labels: Uint8Array.of(1, 0),
};

const train = (losses: number[] = []) =>
  trainPointer(
    Array.from({ length: 40 }, () => EXAMPLE),
    {
      form: { units: 2, dimensions: 2, reach: 1, layers: 1 },
      epochs: 20,
      random: createRandom(1),
      onEpoch: (_, loss) => losses.push(loss),
    },
  );

describe('trainPointer', () => {
  it('learns which word answers', () => {
    const losses: number[] = [];
    expect(() => checkPointer(train(losses), 2)).not.toThrow();
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('comes out the same from the same start', () => {
    expect(train()).toEqual(train());
  });
});
