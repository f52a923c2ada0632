import type { Logger } from '../domain/logger.ts';
import type { Timers } from '../domain/timers.ts';
import type { FromThread } from './messages.ts';
import { putTogether } from './sent-error.ts';
import { OUT_OF_MEMORY, type StartThread, type Thread } from './start-thread.ts';

/** What keeping a thread needs. */
export interface KeepThreadParts {
  readonly startThread: StartThread;
  /** How many megabytes a thread's objects may take: at first, and at most after that was too little. */
  readonly memoryMb: { readonly first: number; readonly largest: number };
  readonly timers: Timers;
  readonly logger: Logger | null;
  /** A thread is ready; it is another one than before. */
  readonly onOpen: (thread: Thread) => void;
  readonly onMessage: (message: FromThread) => void;
  /** The thread is no more, and another one will be there. Gives whether a question was to blame. */
  readonly onLost: (why: Error, isMemory: boolean) => boolean;
  /** There was a thread once, and will be none any more: one after the other ended before it had answered anything. */
  readonly onBroken: (why: Error) => void;
}

/** A thread that is replaced whenever it ends. */
export interface KeptThread {
  /** Ends the present one; another one is started. */
  readonly replace: () => void;
  /** Ends it for good; may be called again. */
  readonly close: () => Promise<void>;
}

/** So many threads in a row may end without having answered anything; the next one would end as well. */
const FRUITLESS_MAX = 3;

/** How long a thread may take to finish what must not be cut off, milliseconds: an index is being stored. */
const CLOSE_WITHIN_MS = 5_000;

/** How many times the memory of the thread before a thread gets if that was too little. */
const MEMORY_GROWTH = 2;

const isOutOfMemory = (error: Error | null): boolean =>
  error !== null && 'code' in error && error.code === OUT_OF_MEMORY;

/**
 * Starts a thread and resolves when it is ready. From then on, one that ends is replaced.
 * @throws what the first thread says why it cannot be used, or what ended the first three
 */
export const keepThread = (parts: KeepThreadParts): Promise<KeptThread> => {
  const { startThread, timers, logger, onOpen, onMessage, onLost, onBroken } = parts;
  let { first: memoryMb } = parts.memoryMb;
  let thread: Thread | null = null;
  let isOpen = false;
  let wasEverOpen = false;
  let fruitless = 0;
  let closing: Promise<void> | null = null;
  let onClosed: (() => void) | null = null;

  return new Promise((resolve, reject) => {
    const kept: KeptThread = {
      replace: () => thread?.end(),
      close: () => {
        closing ??= new Promise((closed) => {
          const cancel = timers.after(CLOSE_WITHIN_MS, () => thread?.end());
          onClosed = () => {
            cancel();
            closed();
          };
          if (thread === null) onClosed();
          else if (isOpen) thread.post({ kind: 'close' });
          else thread.end();
        });
        return closing;
      },
    };

    const start = (): void => {
      let refusal: Error | null = null;
      const ended = (error: Error | null): void => {
        thread = null;
        isOpen = false;
        if (onClosed !== null) {
          onClosed();
          return;
        }
        const why = refusal ?? error ?? new Error('The thread of the articles ended.');
        const isMemory = isOutOfMemory(error);
        if (isMemory) memoryMb = Math.min(memoryMb * MEMORY_GROWTH, parts.memoryMb.largest);
        const isQuestion = onLost(why, isMemory);
        if (!isQuestion) fruitless += 1;
        if (!wasEverOpen && refusal !== null) reject(refusal);
        else if (fruitless < FRUITLESS_MAX) {
          logger?.warn(
            { isQuestion, isMemory, fruitless, memoryMb, err: why },
            'the thread that answers ended; another one is started',
          );
          start();
        } else if (wasEverOpen) onBroken(why);
        else reject(why);
      };
      const heard = (message: FromThread): void => {
        if (message.kind === 'unusable') refusal = putTogether(message.error);
        if (message.kind === 'reply') fruitless = 0;
        if (message.kind === 'closed') thread?.end();
        onMessage(message);
        if (message.kind !== 'open' || thread === null) return;
        isOpen = true;
        wasEverOpen = true;
        onOpen(thread);
        resolve(kept);
      };
      thread = startThread({ heard, ended }, memoryMb);
    };

    start();
  });
};
