import { describe, expect, it } from 'vitest';
import type { PointerExample } from '../../../bench/fit/pointer-examples.ts';
import { addPointerGradients } from '../../../bench/fit/pointer-gradients.ts';
import { createParameters } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { WORD_FEATURE_COUNT, WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';
import { gradientSlopes } from '../../support/gradient-slopes.ts';

const WORDS = 6;
const random = createRandom(3);
const anyVector = (): Float32Array => Float32Array.from({ length: 2 }, () => random() - 0.5);

const example: PointerExample = {
  type: 1,
  asked: anyVector(),
  focus: anyVector(),
  features: Uint16Array.from({ length: WORDS * WORD_FEATURES_EACH }, () =>
    Math.floor(random() * WORD_FEATURE_COUNT),
  ),
  vectors: Array.from({ length: WORDS }, (_, at) => (at === 2 ? null : anyVector())),
  places: [0, 1, 3, 5],
  labels: Uint8Array.from([0, 1, 1, 0]),
};

describe('addPointerGradients', () => {
  const form = { units: 3, dimensions: 2, reach: 1, layers: 2 };
  const parameters = createParameters(form, pointerSizes(form), random);
  const gradients = new Float32Array(parameters.values.length);
  addPointerGradients(example, parameters, gradients);
  const slopes = gradientSlopes(parameters, (changed, sums) => addPointerGradients(example, changed, sums));

  it.each(Object.keys(parameters.at) as (keyof typeof parameters.at)[])(
    'knows how the loss changes with the weights "%s"',
    (list) => {
      const compared = slopes(list);
      expect(compared.length).toBeGreaterThan(0);
      for (const [gradient, slope] of compared) expect(gradient).toBeCloseTo(slope, 3);
    },
  );

  it('adds to the gradients of earlier examples', () => {
    const twice = Float32Array.from(gradients);
    addPointerGradients(example, parameters, twice);
    twice.forEach((gradient, at) => expect(gradient).toBeCloseTo(2 * (gradients[at] ?? 0), 5));
  });
});
