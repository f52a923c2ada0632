import { describe, expect, it } from 'vitest';
import {
  checkInputs,
  CLIP,
  contribution,
  evaluate,
  standardize,
  type Network,
} from '../../src/answer/network.ts';

/** Two inputs, one hidden unit; small enough for a pencil. */
const NETWORK: Network = {
  inputs: ['length', 'coverage'],
  mean: [10, 0.5],
  scale: [5, 0.25],
  direct: [0.5, 2],
  hidden: [[1, -1]],
  hiddenBias: [0.25],
  output: [3],
  bias: -1,
};

describe('standardize', () => {
  it('gives deviations from the mean', () => {
    expect([...standardize(NETWORK, [20, 0.25])]).toEqual([2, -1]);
  });

  it('pulls outliers in', () => {
    expect([...standardize(NETWORK, [1e9, -1e9])]).toEqual([CLIP, -CLIP]);
  });
});

describe('evaluate', () => {
  it('is the bias and the hidden bias alone at the mean', () => {
    expect(evaluate(NETWORK, [10, 0.5])).toBeCloseTo(-1 + 3 * Math.tanh(0.25), 12);
  });

  it('adds the direct path and the hidden unit, as computed by hand', () => {
    // z = [2, -1]: -1 + (0.5 · 2 + 2 · -1) + 3 · tanh(0.25 + 2 + 1) = -2 + 3 · 0.996998
    expect(evaluate(NETWORK, [20, 0.25])).toBeCloseTo(0.990993, 4);
  });

  it('works without a hidden unit', () => {
    const linear = { ...NETWORK, hidden: [], hiddenBias: [], output: [] };
    expect(evaluate(linear, [15, 0.75])).toBe(-1 + 0.5 + 2);
  });
});

describe('a contribution', () => {
  it('is how much the output falls when an input is set to its mean', () => {
    const whole = evaluate(NETWORK, [20, 0.25]);
    const of = (...inputs: number[]): number => contribution(NETWORK, [20, 0.25], inputs);
    expect(of(0)).toBeCloseTo(whole - evaluate(NETWORK, [10, 0.25]), 12);
    expect(of(1)).toBeCloseTo(whole - evaluate(NETWORK, [20, 0.5]), 12);
    expect(of(0, 1)).toBeCloseTo(whole - evaluate(NETWORK, [10, 0.5]), 12);
    expect(of()).toBe(0);
  });

  it('is 0 for an input at its mean, and all add up without hidden units', () => {
    const linear = { ...NETWORK, hidden: [], hiddenBias: [], output: [] };
    expect(contribution(linear, [15, 0.5], [0])).toBe(0.5);
    expect(contribution(linear, [15, 0.5], [1])).toBe(0);
    const values = [15, 0.75];
    const sum = contribution(linear, values, [0]) + contribution(linear, values, [1]) + linear.bias;
    expect(sum).toBeCloseTo(evaluate(linear, values), 12);
  });
});

describe('checkInputs', () => {
  it('gives the network back when it was fitted for these inputs', () => {
    expect(checkInputs(NETWORK, ['length', 'coverage'], 'ranker.json')).toBe(NETWORK);
  });

  it.each([
    [
      'another input',
      ['length', 'novelty'],
      /ranker\.json were fitted for other inputs \(novelty\)\. Run "npm run fit"/,
    ],
    ['another order', ['coverage', 'length'], /\(coverage, length\)/],
    ['one more input', ['length', 'coverage', 'novelty'], /\(novelty\)/],
    ['one input less', ['length'], /fitted for other inputs/],
  ])('names the file and what to do where the code has %s', (_name, inputs, message) => {
    expect(() => checkInputs(NETWORK, inputs, 'ranker.json')).toThrow(message);
  });
});
