import type { Logger } from '../../domain/logger.ts';
import { within, type Timers } from '../../domain/timers.ts';

/** Takes in events, as long as the bot is to; what they start is waited for at the end. */
export interface Intake {
  /** Lets a handler run, unless the intake is closed. What it throws goes to the log. */
  readonly take: (what: string, handle: () => Promise<unknown>) => void;
  /** Takes nothing in any more. */
  readonly close: () => void;
  /** Waits until all that was taken in is done, at most `limitMs` milliseconds; gives how many are not. */
  readonly drain: (limitMs: number) => Promise<number>;
}

/** An open intake. */
export const createIntake = (timers: Timers, logger: Logger): Intake => {
  const running = new Set<Promise<void>>();
  let isOpen = true;

  const run = async (what: string, handle: () => Promise<unknown>): Promise<void> => {
    try {
      await handle();
    } catch (error) {
      logger.error({ err: error, event: what }, 'an event could not be handled');
    }
  };

  return {
    take: (what, handle) => {
      if (!isOpen) return;
      const task = run(what, handle).finally(() => running.delete(task));
      running.add(task);
    },
    close: () => {
      isOpen = false;
    },
    drain: async (limitMs) => {
      await within(limitMs, timers, Promise.all(running));
      return running.size;
    },
  };
};
