import type { TokenScore } from './reader.ts';

/** What the reader thinks of one sentence. */
export interface Reading {
  readonly tokens: readonly TokenScore[];
  /** The best token's score; `NOTHING` for a sentence that has nothing to offer. */
  readonly best: number;
  /** ln of the sum of e^score over its tokens. */
  readonly total: number;
}

/** What the reader thinks of all candidates of a question together. */
export interface ReadingSummary {
  readonly best: number;
  readonly total: number;
}

/** The score of a sentence without a single token that may answer. */
export const NOTHING = -20;

/** ln Σ e^value, without overflow. */
function logSumExp(values: readonly number[]): number {
  const top = values.reduce((max, value) => Math.max(max, value), NOTHING);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0) || 1);
}

const bestOf = (scores: readonly number[]): number =>
  scores.reduce((max, score) => Math.max(max, score), NOTHING);

/** The reading of a sentence from its tokens' scores. */
export function toReading(tokens: readonly TokenScore[]): Reading {
  const scores = tokens.map(({ score }) => score);
  return { tokens, best: bestOf(scores), total: logSumExp(scores) };
}

/** All sentences' readings together. */
export const summarizeReadings = (readings: readonly Reading[]): ReadingSummary => ({
  best: bestOf(readings.map(({ best }) => best)),
  total: logSumExp(readings.map(({ total }) => total)),
});
