import type { Clock, Services } from '../../src/domain/services.ts';
import { answerCalls, type ThreadParts } from '../../src/worker/answer-calls.ts';
import type { ToThread } from '../../src/worker/messages.ts';
import type { StartThread } from '../../src/worker/start-thread.ts';
import { createFakeClock } from './fake-services.ts';

/** A thread that was started. */
interface FakeThread {
  readonly memoryMb: number;
  /** It ends as if of itself. */
  readonly crash: (error: Error) => void;
}

/**
 * Threads that are none: all runs in this one, but what is said is copied, comes later, and is never heard once the
 * thread has ended. `open` gives the services of each thread by its number from 1.
 */
export const createFakeThreads = (
  open: (number: number, parts: ThreadParts) => Promise<Services>,
  clock: Clock = createFakeClock(),
) => {
  const started: FakeThread[] = [];
  const startThread: StartThread = ({ heard, ended }, memoryMb) => {
    let isOver = false;
    let hear: ((message: ToThread) => void) | null = null;
    const end = (error: Error | null): void => {
      if (isOver) return;
      isOver = true;
      queueMicrotask(() => ended(error));
    };
    const number = started.push({ memoryMb, crash: end });
    void answerCalls(
      {
        post: (message) => {
          const copy = structuredClone(message);
          queueMicrotask(() => {
            if (!isOver) heard(copy);
          });
        },
        listen: (listener) => {
          hear = listener;
        },
        hangUp: () => queueMicrotask(() => end(null)),
      },
      clock,
      (parts) => open(number, parts),
    );
    return {
      post: (message) => {
        const copy = structuredClone(message);
        queueMicrotask(() => {
          if (!isOver) hear?.(copy);
        });
      },
      end: () => end(null),
    };
  };
  return { startThread, started };
};
