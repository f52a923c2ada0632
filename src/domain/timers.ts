/** Time that passes and timers that run out; tests pass ones that they move themselves. */
export interface Timers {
  /** Milliseconds since some fixed moment. */
  readonly nowMs: () => number;
  /** Runs something once, `delayMs` milliseconds from now; returns what cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** What `work` gives, or `null` if it takes longer than `limitMs` milliseconds; it then goes on unobserved. */
export const within = async <T>(limitMs: number, timers: Timers, work: Promise<T>): Promise<T | null> => {
  let cancel: (() => void) | undefined;
  const tooLong = new Promise<null>((resolve) => {
    cancel = timers.after(limitMs, () => resolve(null));
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    cancel?.();
  }
};
