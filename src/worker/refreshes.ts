import type { RefreshReport } from '../domain/corpus.ts';
import type { RefreshOptions, Services } from '../domain/services.ts';
import type { FromThread } from './messages.ts';
import { putTogether } from './sent-error.ts';
import type { Thread } from './start-thread.ts';

/** The refreshes that a thread was asked for. Whether they share a run is the thread's affair. */
export interface Refreshes {
  readonly refresh: Services['refresh'];
  readonly isRunning: () => boolean;
  /** There is another thread: what is under way is begun again. */
  readonly begin: (post: Thread['post']) => void;
  /** The thread is no more; what is under way waits for the next one. */
  readonly lose: () => void;
  /** What the thread says of a refresh; other messages are passed over. */
  readonly hear: (message: FromThread) => void;
  /** There will be no thread: every refresh, now and from now on, fails. */
  readonly refuse: (why: Error) => void;
}

interface Refresh {
  readonly options: RefreshOptions;
  readonly resolve: (report: RefreshReport) => void;
  readonly reject: (error: Error) => void;
}

/** None is under way. `nextId` gives a number that no other message to a thread has. */
export const createRefreshes = (nextId: () => number): Refreshes => {
  const running = new Map<number, Refresh>();
  let post: Thread['post'] | null = null;
  let refusal: Error | null = null;

  const begin = (id: number, { dryRun = false }: RefreshOptions): void =>
    post?.({ kind: 'refresh', id, dryRun });

  const take = (id: number): Refresh | undefined => {
    const refresh = running.get(id);
    running.delete(id);
    return refresh;
  };

  return {
    refresh: (options = {}) =>
      new Promise((resolve, reject) => {
        if (refusal !== null) {
          reject(refusal);
          return;
        }
        const id = nextId();
        running.set(id, { options, resolve, reject });
        begin(id, options);
      }),
    isRunning: () => running.size > 0,
    begin: (toThread) => {
      post = toThread;
      for (const [id, { options }] of running) begin(id, options);
    },
    lose: () => {
      post = null;
    },
    hear: (message) => {
      if (message.kind === 'progress') running.get(message.id)?.options.onProgress?.(message.progress);
      if (message.kind === 'reply') take(message.id)?.resolve(message.value as RefreshReport);
      if (message.kind === 'failure') take(message.id)?.reject(putTogether(message.error));
    },
    refuse: (why) => {
      refusal = why;
      for (const id of running.keys()) take(id)?.reject(why);
    },
  };
};
