import type { Timers } from '../domain/timers.ts';

/** How soon the processor time is looked at again, at least, milliseconds. */
const LOOK_AGAIN_MS = 50;

/**
 * Runs something `limitMs` milliseconds from now. Where this thread itself was held up, what another one said meanwhile
 * lies unread; that is read first. Returns what cancels it.
 */
const whenPassed = (timers: Timers, limitMs: number, run: () => void): (() => void) => {
  let cancel = timers.after(limitMs, () => {
    cancel = timers.after(0, run);
  });
  return () => cancel();
};

/** The measures that a limit of processor time is held by. */
export interface WorkMeasures {
  readonly timers: Timers;
  /** Processor time that this process has used, all threads together, milliseconds. */
  readonly cpuMs: () => number;
}

/**
 * Runs something when this process has worked for `workMs` milliseconds from now on, and so many have passed; but after
 * `longestMs` at the latest. On a busy machine the one comes long before the other. Returns what cancels it.
 */
export const whenWorked = (
  { timers, cpuMs }: WorkMeasures,
  { workMs, longestMs }: { readonly workMs: number; readonly longestMs: number },
  run: () => void,
): (() => void) => {
  const [beganMs, beganCpuMs] = [timers.nowMs(), cpuMs()];
  const look = (): void => {
    const leftMs = workMs - (cpuMs() - beganCpuMs);
    if (leftMs <= 0 || timers.nowMs() - beganMs >= longestMs) run();
    else cancel = whenPassed(timers, Math.max(leftMs, LOOK_AGAIN_MS), look);
  };
  let cancel = whenPassed(timers, workMs, look);
  return () => cancel();
};
