import type { Logger } from '../domain/logger.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { Lifecycle } from './lifecycle.ts';

/** The end of something that runs until it is stopped. */
export interface End {
  /** Aborted when it is to stop. */
  readonly signal: AbortSignal;
  /** Resolves then. */
  readonly stopped: Promise<null>;
  /** The exit code as things stand. */
  readonly exitCode: () => ExitCode;
}

/** Waits for a request to end, and for faults that nobody caught. */
export const listenForEnd = (lifecycle: Lifecycle, logger: Logger): End => {
  const stopping = new AbortController();
  const { signal } = stopping;
  let exitCode: ExitCode = EXIT.answered;
  lifecycle.onStop((name) => {
    logger.info({ signal: name }, 'stopping: answers that are running are finished');
    stopping.abort();
  });
  lifecycle.onFault((error) => {
    logger.error({ err: error }, 'a fault that nobody caught: stopping');
    exitCode = EXIT.fault;
    stopping.abort();
  });
  return {
    signal,
    stopped: new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(null));
    }),
    exitCode: () => exitCode,
  };
};
