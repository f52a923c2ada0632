import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import {
  trainEnsemble,
  trainNetwork,
  type Group,
  type TrainingOptions,
} from '../../../bench/fit/train-network.ts';
import { evaluate, type Network } from '../../../src/answer/network.ts';

const group = (rows: readonly (readonly number[])[], labels: readonly number[]): Group => ({
  rows: Float32Array.from(rows.flat()),
  labels: Uint8Array.from(labels),
  weight: 1,
});

const train = (groups: readonly Group[], changes: Partial<TrainingOptions> = {}): Network =>
  trainNetwork(['a', 'b'], groups, {
    loss: 'logistic',
    hidden: 8,
    epochs: 150,
    learningRate: 0.05,
    decay: 1e-5,
    random: createRandom(1),
    ...changes,
  });

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

describe('trainNetwork', () => {
  it('learns a rule for single rows', () => {
    const or = CORNERS.map(([a, b]) => group([[a, b]], [a === 1 || b === 1 ? 1 : 0]));
    const network = train(Array.from({ length: 20 }, () => or).flat());
    expect(CORNERS.map((row) => evaluate(network, row) > 0)).toEqual([false, true, true, true]);
  });

  it('learns with its hidden units what no linear rule can tell: either, but not both', () => {
    const either = CORNERS.map(([a, b]) => group([[a, b]], [a === b ? 0 : 1]));
    const network = train(Array.from({ length: 20 }, () => either).flat());
    expect(CORNERS.map((row) => evaluate(network, row) > 0)).toEqual([false, true, true, false]);
  });

  it('learns which row of a list is the right one', () => {
    // The row with the larger first value is right; the second value is noise, and lists lie apart.
    const random = createRandom(2);
    const lists = Array.from({ length: 200 }, () => {
      const base = random() * 10;
      const rows = Array.from({ length: 4 }, () => [base + random(), random()]);
      const best = rows.reduce((top, row, i) => ((row[0] ?? 0) > (rows[top]?.[0] ?? 0) ? i : top), 0);
      return { rows, best };
    });
    const network = train(
      lists.map(({ rows, best }) =>
        group(
          rows,
          rows.map((_, i) => (i === best ? 1 : 0)),
        ),
      ),
      { loss: 'listwise', epochs: 40 },
    );
    const right = lists.filter(({ rows, best }) => {
      const scores = rows.map((row) => evaluate(network, row));
      return scores.indexOf(Math.max(...scores)) === best;
    });
    expect(right.length / lists.length).toBeGreaterThan(0.9);
  });

  it('gives the same network for the same seed', () => {
    const groups = CORNERS.map(([a, b]) => group([[a, b]], [a]));
    expect(train(groups, { epochs: 5 })).toEqual(train(groups, { epochs: 5 }));
  });

  it('falls in loss, and tells so', () => {
    const losses: number[] = [];
    const groups = CORNERS.map(([a, b]) => group([[a, b]], [a]));
    train(groups, { epochs: 30, onEpoch: (_epoch, loss) => losses.push(loss) });
    expect(losses).toHaveLength(30);
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) / 2);
  });

  it('gives a complete network of finite numbers, even for an input that never changes', () => {
    const network = train([group([[3, 0]], [1]), group([[3, 1]], [0])], { epochs: 3 });
    const { inputs, mean, scale, direct, hidden, hiddenBias, output, bias } = network;
    expect(inputs).toEqual(['a', 'b']);
    for (const row of [mean, scale, direct, ...hidden]) expect(row).toHaveLength(2);
    for (const row of [hidden, hiddenBias, output]) expect(row).toHaveLength(8);
    const all = [mean, scale, direct, ...hidden, hiddenBias, output, [bias]].flat();
    expect(all.every((value) => Number.isFinite(value))).toBe(true);
    expect(scale.every((value) => value > 0)).toBe(true);
  });

  it('gives a weighty group its way', () => {
    const for1 = { ...group([[1, 0]], [1]), weight: 10 };
    const against1 = group([[1, 0]], [0]);
    expect(evaluate(train([for1, against1, group([[0, 0]], [0])]), [1, 0])).toBeGreaterThan(0);
  });
});

describe('trainEnsemble', () => {
  it('joins networks into one whose output is their mean', () => {
    const groups = CORNERS.map(([a, b]) => group([[a, b]], [a]));
    const options: TrainingOptions = {
      loss: 'logistic',
      hidden: 4,
      epochs: 20,
      learningRate: 0.05,
      decay: 1e-5,
      random: createRandom(9),
    };
    const ensemble = trainEnsemble(['a', 'b'], groups, options, 3);
    const again = { ...options, random: createRandom(9) };
    const members = Array.from({ length: 3 }, () => trainNetwork(['a', 'b'], groups, again));
    for (const row of CORNERS) {
      const mean = members.reduce((sum, member) => sum + evaluate(member, row), 0) / members.length;
      expect(evaluate(ensemble, row)).toBeCloseTo(mean, 3);
    }
    expect(ensemble.hidden).toHaveLength(12);
  });
});
