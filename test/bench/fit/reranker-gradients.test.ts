import { describe, expect, it } from 'vitest';
import { createParameters } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import type { RerankerCandidate, RerankerExample } from '../../../bench/fit/reranker-examples.ts';
import { addRerankerGradients } from '../../../bench/fit/reranker-gradients.ts';
import { WORD_FEATURE_COUNT, WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';
import { rerankerSizes } from '../../../src/answer/reranker/reranker-network.ts';
import { gradientSlopes } from '../../support/gradient-slopes.ts';

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
  const slopes = gradientSlopes(parameters, (changed, sums) => addRerankerGradients(example, changed, sums));

  it.each(Object.keys(parameters.at) as (keyof typeof parameters.at)[])(
    'knows how the loss changes with the weights "%s"',
    (list) => {
      const compared = slopes(list);
      expect(compared.length).toBeGreaterThan(0);
      for (const [gradient, slope] of compared) expect(gradient).toBeCloseTo(slope, 3);
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
