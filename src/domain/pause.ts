import type { Clock } from './services.ts';

/** Lets whatever else is waiting have its turn, if the last pause is long enough ago. Called between steps of long work. */
export type Pause = () => Promise<void>;

/** How long work goes on without a pause, milliseconds: a question that comes meanwhile waits no longer. */
const PAUSE_EVERY_MS = 20;

/** Pauses for work that begins now: others are let in whenever 20 ms have passed. */
export const createPause = ({ monotonicMs }: Pick<Clock, 'monotonicMs'>): Pause => {
  let last = monotonicMs();
  return async () => {
    if (monotonicMs() - last < PAUSE_EVERY_MS) return;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    last = monotonicMs();
  };
};

/** For work that nobody waits beside. */
export const noPause: Pause = async () => {};
