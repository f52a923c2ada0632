import { join } from 'node:path';
import { totalmem } from 'node:os';
import type { Services } from '../domain/services.ts';
import { threadsOf } from '../worker/start-thread.ts';
import { createThreadServices, type ThreadServicesParts } from '../worker/thread-services.ts';
import type { ServicesOptions } from './create-services.ts';
import { systemTimers } from './system-timers.ts';

/** What services that last are made with besides the articles. */
export interface LastingOptions {
  /** The module that the thread runs; for tests another one than the program's own. */
  readonly threadFile?: string;
  /** Otherwise by the memory of the machine. */
  readonly memoryMb?: ThreadServicesParts['memoryMb'];
  /** There will be no answers any more. */
  readonly onBroken: (error: Error) => void;
}

const BYTES_PER_MB = 2 ** 20;

/** A hundred thousand sentences are read, indexed and exchanged within this, as `npm run nightly -- worker` shows. */
const MEMORY_MB_USUAL = 512;
/** More than this share of the machine's memory is never taken, and at first no more than the smaller share. */
const SHARE_MAX = 0.6;
const SHARE_FIRST = 0.25;

/** How much a thread may take on a machine or in a container with so much memory; a question's second fills no more. */
export const memoryFor = (totalMb: number): ThreadServicesParts['memoryMb'] => {
  const largest = Math.floor(totalMb * SHARE_MAX);
  return { first: Math.min(largest, Math.max(MEMORY_MB_USUAL, Math.floor(totalMb * SHARE_FIRST))), largest };
};

/** What the container allows, or else what the machine has, megabytes. */
const totalMemoryMb = (): number => {
  const machine = totalmem();
  // 0, or a number beyond any machine, where nothing limits the process.
  const limit = process.constrainedMemory();
  return (limit > 0 ? Math.min(limit, machine) : machine) / BYTES_PER_MB;
};

const MICROSECONDS_PER_MS = 1_000;

/** Processor time that this process has used, milliseconds. */
const usedCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS_PER_MS;
};

/** Services in a thread of their own, for what runs until it is stopped: nothing that they do holds up this one. */
export const createLastingServices = (
  { clock, onProgress, logger, ...given }: ServicesOptions,
  { threadFile, memoryMb, onBroken }: LastingOptions,
): Promise<Services> =>
  createThreadServices({
    startThread: threadsOf(
      threadFile ?? join(given.packageRoot, 'dist', 'bundle', 'services-thread.js'),
      given,
    ),
    memoryMb: memoryMb ?? memoryFor(totalMemoryMb()),
    clock,
    timers: systemTimers,
    cpuMs: usedCpuMs,
    logger: logger ?? null,
    onProgress: onProgress ?? (() => {}),
    onBroken,
  });
