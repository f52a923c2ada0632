import { describe, expect, it } from 'vitest';
import { createParameters } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import type { RerankerCandidate, RerankerExample } from '../../../bench/fit/reranker-examples.ts';
import { addRerankerGradients } from '../../../bench/fit/reranker-gradients.ts';
import { WORD_FEATURE_COUNT, WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';
import { rerankerSizes } from '../../../src/answer/reranker/reranker-network.ts';

const STEP = 1e-2;
const random = createRandom(3);
const anyVector = (): Float32Array => Float32Array.from({ length: 2 }, () => random() - 0.5);

function anyCandidate(words: number, isRight: boolean): RerankerCandidate {
  const places = Array.from({ length: words - 1 }, (_, at) => at);
  return {
    features: Uint16Array.from({ length: words * WORD_FEATURES_EACH }, () =>
      Math.floor(random() * WORD_FEATURE_COUNT),
    ),
    vectors: Array.from({ length: words }, (_, at) => (at === 1 ? null : anyVector())),
    places,
    labels: Uint8Array.from(places, (at) => (isRight && at === 0 ? 1 : 0)),
    score: random(),
    isRight,
  };
}

const example: RerankerExample = {
  type: 1,
  asked: anyVector(),
  focus: anyVector(),
  candidates: [anyCandidate(4, false), anyCandidate(6, true), anyCandidate(2, false)],
};

describe('addRerankerGradients', () => {
  const form = { units: 3, dimensions: 2, reach: 1, layers: 2 };
  const parameters = createParameters(form, { ...pointerSizes(form), ...rerankerSizes(form) }, random);
  const gradients = new Float32Array(parameters.values.length);
  addRerankerGradients(example, parameters, gradients);
  const lossWith = (at: number, change: number): number => {
    const values = Float32Array.from(parameters.values);
    values[at] = (values[at] ?? 0) + change;
    return addRerankerGradients(example, { ...parameters, values }, new Float32Array(values.length));
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

  it('learns from questions whose right sentence has no word marked', () => {
    const unmarked = example.candidates.map((one) => ({ ...one, labels: new Uint8Array(one.labels.length) }));
    const changed = new Float32Array(gradients.length);
    const loss = addRerankerGradients({ ...example, candidates: unmarked }, parameters, changed);
    expect(loss).toBeGreaterThan(0);
    expect(changed[parameters.at.strongest]).not.toBe(0);
    expect(changed[parameters.at.direct]).toBe(0);
  });
});
