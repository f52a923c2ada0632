import type { Network } from '../../src/answer/network.ts';
import { CLIP } from '../../src/answer/network.ts';
import { tanh } from '../../src/answer/tanh.ts';
import { shuffle, type Random } from './random.ts';
import { softmaxLoss, type Loss } from './softmax-loss.ts';

/**
 * Rows that are judged together. `listwise`: the candidates of one question, loss = -ln of the softmax share of the
 * rows marked 1. `logistic`: loss = cross-entropy of each row by itself.
 */
export interface Group {
  /** Row by row, `inputs.length` values each. */
  readonly rows: Float32Array;
  /** 1 for right, 0 for wrong. */
  readonly labels: Uint8Array;
  readonly weight: number;
}

export interface TrainingOptions {
  readonly loss: 'listwise' | 'logistic';
  readonly hidden: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** Strength of the pull of all weights towards 0. */
  readonly decay: number;
  readonly random: Random;
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

const BATCH = 32;
const BETA1 = 0.9;
const BETA2 = 0.999;

/** Fits a network with Adam (Kingma and Ba 2014); the learning rate falls to 0 along a cosine. */
export function trainNetwork(
  inputs: readonly string[],
  groups: readonly Group[],
  options: TrainingOptions,
): Network {
  const size = inputs.length;
  if (groups.some(({ rows, labels }) => rows.length !== labels.length * size)) {
    throw new Error(`Every row must have ${size} values, one for each input.`);
  }
  const { mean, scale } = moments(groups, size);
  const standardized = groups.map((group) => ({ ...group, rows: standardizeRows(group.rows, mean, scale) }));
  const layout = createLayout(size, options.hidden);
  const parameters = Float64Array.from({ length: layout.length }, (_, i) =>
    i >= layout.hidden && i < layout.hiddenBias ? (options.random() - 0.5) * (2 / Math.sqrt(size)) : 0,
  );
  for (let u = 0; u < options.hidden; u++) parameters[layout.output + u] = (options.random() - 0.5) * 0.2;
  const gradient = new Float64Array(layout.length);
  const first = new Float64Array(layout.length);
  const second = new Float64Array(layout.length);
  const steps = options.epochs * Math.ceil(groups.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = shuffle(standardized, options.random);
    let loss = 0;
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      gradient.fill(0);
      for (const group of batch) loss += accumulate(group, parameters, gradient, layout, options.loss);
      step += 1;
      const rate = options.learningRate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
      for (let i = 0; i < parameters.length; i++) {
        const g = (gradient[i] as number) / batch.length + options.decay * (parameters[i] as number);
        first[i] = BETA1 * (first[i] as number) + (1 - BETA1) * g;
        second[i] = BETA2 * (second[i] as number) + (1 - BETA2) * g * g;
        const m = (first[i] as number) / (1 - BETA1 ** step);
        const v = (second[i] as number) / (1 - BETA2 ** step);
        parameters[i] = (parameters[i] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
      }
    }
    options.onEpoch?.(epoch, loss / order.length);
  }
  return toNetwork(inputs, mean, scale, parameters, layout);
}

/**
 * Fits several networks from different starting points and joins them into one whose output is their mean: a joint
 * network of all their hidden units. It ranks more steadily than any of them.
 */
export function trainEnsemble(
  inputs: readonly string[],
  groups: readonly Group[],
  options: TrainingOptions,
  members: number,
): Network {
  const networks = Array.from({ length: members }, () => trainNetwork(inputs, groups, options));
  const mean = (values: readonly number[]): number =>
    round(values.reduce((sum, value) => sum + value, 0) / members);
  return {
    inputs,
    mean: networks[0]?.mean ?? [],
    scale: networks[0]?.scale ?? [],
    direct: inputs.map((_, i) => mean(networks.map(({ direct }) => direct[i] ?? 0))),
    hidden: networks.flatMap(({ hidden }) => hidden),
    hiddenBias: networks.flatMap(({ hiddenBias }) => hiddenBias),
    output: networks.flatMap(({ output }) => output.map((weight) => round(weight / members))),
    bias: mean(networks.map(({ bias }) => bias)),
  };
}

interface Layout {
  readonly size: number;
  readonly units: number;
  readonly direct: number;
  readonly hidden: number;
  readonly hiddenBias: number;
  readonly output: number;
  readonly bias: number;
  readonly length: number;
}

function createLayout(size: number, units: number): Layout {
  const hidden = size;
  const hiddenBias = hidden + size * units;
  const output = hiddenBias + units;
  const bias = output + units;
  return { size, units, direct: 0, hidden, hiddenBias, output, bias, length: bias + 1 };
}

/** Adds one group's gradient and returns its loss. */
function accumulate(
  { rows, labels, weight }: Group,
  p: Float64Array,
  gradient: Float64Array,
  layout: Layout,
  loss: TrainingOptions['loss'],
): number {
  const { size, units } = layout;
  const count = labels.length;
  const activations = new Float64Array(count * units);
  const scores = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    let score = p[layout.bias] as number;
    for (let i = 0; i < size; i++) score += (p[i] as number) * (rows[r * size + i] as number);
    for (let u = 0; u < units; u++) {
      let sum = p[layout.hiddenBias + u] as number;
      const base = layout.hidden + u * size;
      for (let i = 0; i < size; i++) sum += (p[base + i] as number) * (rows[r * size + i] as number);
      const activation = tanh(sum);
      activations[r * units + u] = activation;
      score += (p[layout.output + u] as number) * activation;
    }
    scores[r] = score;
  }
  const judged = loss === 'listwise' ? softmaxLoss(scores, labels) : logisticLoss(scores, labels);
  for (let r = 0; r < count; r++) {
    const d = (judged.gradients[r] as number) * weight;
    if (d === 0) continue;
    gradient[layout.bias] = (gradient[layout.bias] as number) + d;
    for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) + d * (rows[r * size + i] as number);
    for (let u = 0; u < units; u++) {
      const activation = activations[r * units + u] as number;
      gradient[layout.output + u] = (gradient[layout.output + u] as number) + d * activation;
      const inner = d * (p[layout.output + u] as number) * (1 - activation * activation);
      gradient[layout.hiddenBias + u] = (gradient[layout.hiddenBias + u] as number) + inner;
      const base = layout.hidden + u * size;
      for (let i = 0; i < size; i++) {
        gradient[base + i] = (gradient[base + i] as number) + inner * (rows[r * size + i] as number);
      }
    }
  }
  return judged.loss * weight;
}

function logisticLoss(scores: Float64Array, labels: Uint8Array): Loss {
  let loss = 0;
  const gradients = scores.map((score, i) => {
    const probability = 1 / (1 + Math.exp(-score));
    const label = labels[i] ?? 0;
    loss -= Math.log(Math.max(1e-12, label === 1 ? probability : 1 - probability));
    return probability - label;
  });
  return { gradients, loss };
}

function moments(groups: readonly Group[], size: number): { mean: number[]; scale: number[] } {
  const sum = new Float64Array(size);
  const squares = new Float64Array(size);
  let count = 0;
  for (const { rows, labels } of groups) {
    count += labels.length;
    rows.forEach((value, at) => {
      const i = at % size;
      sum[i] = (sum[i] as number) + value;
      squares[i] = (squares[i] as number) + value * value;
    });
  }
  const mean = Array.from(sum, (total) => total / count);
  const scale = mean.map((m, i) => Math.sqrt(Math.max(1e-6, (squares[i] as number) / count - m * m)));
  return { mean, scale };
}

const standardizeRows = (
  rows: Float32Array,
  mean: readonly number[],
  scale: readonly number[],
): Float32Array =>
  rows.map((value, at) => {
    const i = at % mean.length;
    const z = (value - (mean[i] as number)) / (scale[i] as number);
    return Math.max(-CLIP, Math.min(CLIP, z));
  });

const round = (value: number): number => Number(value.toPrecision(5));

function toNetwork(
  inputs: readonly string[],
  mean: readonly number[],
  scale: readonly number[],
  p: Float64Array,
  layout: Layout,
): Network {
  const slice = (from: number, length: number): number[] =>
    Array.from(p.subarray(from, from + length), round);
  return {
    inputs,
    mean: mean.map(round),
    scale: scale.map(round),
    direct: slice(0, layout.size),
    hidden: Array.from({ length: layout.units }, (_, u) =>
      slice(layout.hidden + u * layout.size, layout.size),
    ),
    hiddenBias: slice(layout.hiddenBias, layout.units),
    output: slice(layout.output, layout.units),
    bias: round(p[layout.bias] as number),
  };
}
