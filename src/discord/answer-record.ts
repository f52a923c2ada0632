import type { BotStatus } from '../domain/bot-status.ts';

/** How many of the latest answers count for the latencies. */
const KEPT_MAX = 1_000;
const DECIMALS = 10;

/** Counts answers and remembers how long the latest of them took. */
export interface AnswerRecord {
  /** An answer was sent `ms` milliseconds after its question came in. */
  readonly add: (ms: number) => void;
  /** Answers since the start. */
  readonly count: () => number;
  /** Of the latest thousand answers; `null` before the first. */
  readonly latencyMs: () => BotStatus['latencyMs'];
}

/** A record of no answers yet. */
export const createAnswerRecord = (): AnswerRecord => {
  const latest: number[] = [];
  let count = 0;
  return {
    add: (ms) => {
      latest[count % KEPT_MAX] = ms;
      count += 1;
    },
    count: () => count,
    latencyMs: () => {
      if (latest.length === 0) return null;
      const sorted = latest.toSorted((a, b) => a - b);
      const at = (share: number): number => {
        const ms = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
        return Math.round(ms * DECIMALS) / DECIMALS;
      };
      return { p50: at(0.5), p95: at(0.95) };
    },
  };
};
