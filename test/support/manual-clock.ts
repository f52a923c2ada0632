import type { LocalClock } from '../../src/local/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends LocalClock {
  /** Moves time on and runs what was due meanwhile, in order. */
  readonly advance: (ms: number) => void;
}

/** A clock at noon of a day in 2026. */
export function createManualClock(startMs = Date.UTC(2026, 0, 15, 12)): ManualClock {
  let now = startMs;
  let timers: { atMs: number; run: () => void }[] = [];
  return {
    nowMs: () => now,
    after: (delayMs, run) => {
      const timer = { atMs: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: (ms) => {
      now += ms;
      const due = timers.filter(({ atMs }) => atMs <= now).sort((a, b) => a.atMs - b.atMs);
      timers = timers.filter(({ atMs }) => atMs > now);
      for (const { run } of due) run();
    },
  };
}
