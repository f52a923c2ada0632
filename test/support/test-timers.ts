import type { Timers } from '../../src/domain/timers.ts';
import { createManualClock } from './manual-clock.ts';

/** Timers that run out when a test says so. */
export interface TestTimers extends Timers {
  readonly advance: (ms: number) => void;
  /** Resolves when the `count`th timer of this length is set, then lets it run out. */
  readonly runOut: (delayMs: number, count?: number) => Promise<void>;
}

/** Timers that stand still. */
export const createTestTimers = (): TestTimers => {
  const clock = createManualClock();
  const delays: number[] = [];
  const waiting = new Set<() => void>();
  return {
    ...clock,
    after: (delayMs, run) => {
      const cancel = clock.after(delayMs, run);
      delays.push(delayMs);
      for (const look of waiting) look();
      return cancel;
    },
    runOut: (delayMs, count = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (delays.filter((delay) => delay === delayMs).length < count) return;
          waiting.delete(look);
          // Not from within `after`, whose caller has yet to see it return.
          queueMicrotask(() => {
            clock.advance(delayMs);
            resolve();
          });
        };
        waiting.add(look);
        look();
      }),
  };
};
