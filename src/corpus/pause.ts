import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../domain/services.ts';

/** Lets other work in between now and then; called after each small piece of a long work. */
export type Pause = () => Promise<void>;

const PAUSE_EVERY_MS = 20;

/** Pauses about every 20 milliseconds: the bot goes on answering meanwhile. */
export function createPause(clock: Clock): Pause {
  let last = clock.monotonicMs();
  return async () => {
    if (clock.monotonicMs() - last < PAUSE_EVERY_MS) return;
    await setImmediate();
    last = clock.monotonicMs();
  };
}
