import { Worker } from 'node:worker_threads';
import type { FromThread, ToThread } from './messages.ts';

/** A thread that runs. */
export interface Thread {
  readonly post: (message: ToThread) => void;
  /** Ends it at once, whatever it does; `ended` is told. */
  readonly end: () => void;
}

/** What a thread is told to. */
export interface ThreadListeners {
  readonly heard: (message: FromThread) => void;
  /** It is no more: of itself, because of an error, or since it was told to end. Told once, as the last thing. */
  readonly ended: (error: Error | null) => void;
}

/** Starts a thread whose JavaScript objects may take `memoryMb` megabytes. */
export type StartThread = (listeners: ThreadListeners, memoryMb: number) => Thread;

/** The code of the error of a thread that needed more memory than it may. */
export const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Starts threads of a module: `file` is its path, `given` a plain value that it finds as `workerData`. They see nothing
 * of the environment, which holds the token.
 */
export const threadsOf =
  (file: string, given: unknown): StartThread =>
  ({ heard, ended }, memoryMb) => {
    const worker = new Worker(file, {
      workerData: given,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    let failure: Error | null = null;
    worker.on('message', heard);
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', () => ended(failure));
    return {
      // The second argument names what is handed over rather than copied.
      post: (message) => worker.postMessage(message, []),
      end: () => void worker.terminate(),
    };
  };
