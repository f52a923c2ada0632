import { join } from 'node:path';
import { totalmem } from 'node:os';
import type { Services } from '../domain/services.ts';
import { threadsOf } from '../worker/start-thread.ts';
import { createThreadServices } from '../worker/thread-services.ts';
import type { ServicesOptions } from './create-services.ts';
import { systemTimers } from './system-timers.ts';

/** What services that last are made with besides the articles. */
export interface LastingOptions {
  /** The module that the thread runs; for tests another one than the program's own. */
  readonly threadFile?: string;
  /** There will be no answers any more. */
  readonly onBroken: (error: Error) => void;
}

/** Enough for the articles of a year; a corpus of a hundred thousand sentences takes more. */
const MEMORY_MB_MIN = 512;
const BYTES_PER_MB = 2 ** 20;

/** Services in a thread of their own, for what runs until it is stopped: nothing that they do holds up this one. */
export const createLastingServices = (
  { clock, onProgress, logger, ...given }: ServicesOptions,
  { threadFile, onBroken }: LastingOptions,
): Promise<Services> =>
  createThreadServices({
    startThread: threadsOf(
      threadFile ?? join(given.packageRoot, 'dist', 'bundle', 'services-thread.js'),
      given,
    ),
    memoryMb: { first: MEMORY_MB_MIN, largest: Math.max(MEMORY_MB_MIN, totalmem() / 2 / BYTES_PER_MB) },
    clock,
    timers: systemTimers,
    logger: logger ?? null,
    onProgress: onProgress ?? (() => {}),
    onBroken,
  });
