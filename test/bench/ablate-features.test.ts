import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ablateFeatures } from '../../bench/ablate-features.ts';
import { evaluate, type Network } from '../../src/answer/network.ts';

const NETWORK: Network = {
  inputs: ['a', 'b', 'c'],
  mean: [1, 2, 3],
  scale: [1, 2, 0.5],
  direct: [0.5, -1, 2],
  hidden: [
    [1, 0.5, -1],
    [-0.3, 0.8, 0.1],
  ],
  hiddenBias: [0.1, -0.2],
  output: [1.5, -0.7],
  bias: 0.25,
};

const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 });

describe('ablateFeatures', () => {
  it.each([
    ['one', ['b']],
    ['several', ['a', 'c']],
    ['none', []],
  ])('judges as if %s of the inputs had their mean', (_name, names) => {
    const ablated = ablateFeatures(NETWORK, new Set(names));
    fc.assert(
      fc.property(values, (inputs) => {
        const atMean = inputs.map((value, i) =>
          names.includes(NETWORK.inputs[i] ?? '') ? (NETWORK.mean[i] ?? 0) : value,
        );
        expect(evaluate(ablated, inputs)).toBeCloseTo(evaluate(NETWORK, atMean), 10);
      }),
    );
  });

  it('leaves the network itself alone', () => {
    const before = structuredClone(NETWORK);
    ablateFeatures(NETWORK, new Set(['a']));
    expect(NETWORK).toEqual(before);
  });
});
