import { describe, expect, it } from 'vitest';
import type { PointerExample } from '../../../bench/fit/pointer-examples.ts';
import { addPointerGradients } from '../../../bench/fit/pointer-gradients.ts';
import { createParameters } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { WORD_FEATURE_COUNT, WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';

const WORDS = 6;
const STEP = 1e-2;
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
  const lossWith = (at: number, change: number): number => {
    const values = Float32Array.from(parameters.values);
    values[at] = (values[at] ?? 0) + change;
    return addPointerGradients(example, { ...parameters, values }, new Float32Array(values.length));
  };

  it.each(Object.entries(parameters.at))(
    'knows how the loss changes with the weights "%s"',
    (_name, from) => {
      const starts = Object.values(parameters.at).filter((start) => start > from);
      const to = Math.min(parameters.values.length, ...starts);
      const used = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => gradients[at] !== 0);
      expect(used.length).toBeGreaterThan(0);
      for (const at of used.slice(0, 20)) {
        const slope = (lossWith(at, STEP) - lossWith(at, -STEP)) / (2 * STEP);
        expect(gradients[at]).toBeCloseTo(slope, 3);
      }
    },
  );

  it('adds to the gradients of earlier examples', () => {
    const twice = Float32Array.from(gradients);
    addPointerGradients(example, parameters, twice);
    twice.forEach((gradient, at) => expect(gradient).toBeCloseTo(2 * (gradients[at] ?? 0), 5));
  });
});
