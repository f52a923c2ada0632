import type { Timers } from '../domain/timers.ts';

/** The computer's own time. A timer that is set keeps the process alive. */
export const systemTimers: Timers = {
  nowMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
