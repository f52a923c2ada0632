/** What the local Discord knows of time. Tests pass one that they move themselves. */
export interface LocalClock {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Runs something once, `delayMs` from now; returns what cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The computer's own clock. Its timers do not keep the process alive. */
export const systemClock: LocalClock = {
  nowMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
