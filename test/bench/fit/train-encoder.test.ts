import { describe, expect, it } from 'vitest';
import type { PointerExample } from '../../../bench/fit/pointer-examples.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { createParameters } from '../../../bench/fit/encoder-parameters.ts';
import { addPointerGradients } from '../../../bench/fit/pointer-gradients.ts';
import { trainEncoder } from '../../../bench/fit/train-encoder.ts';
import { WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';

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

function train(losses: number[] = []): Float32Array {
  const random = createRandom(1);
  const form = { units: 2, dimensions: 2, reach: 1, layers: 1 };
  const parameters = createParameters(form, pointerSizes(form), random);
  trainEncoder(
    Array.from({ length: 40 }, () => EXAMPLE),
    {
      parameters,
      addGradients: addPointerGradients,
      epochs: 20,
      random,
      onEpoch: (_, loss) => losses.push(loss),
    },
  );
  return parameters.values;
}

describe('trainEncoder', () => {
  it('learns which word answers', () => {
    const losses: number[] = [];
    train(losses);
    expect(losses).toHaveLength(20);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('comes out the same from the same start', () => {
    expect(train()).toEqual(train());
  });
});
