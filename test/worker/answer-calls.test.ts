import { describe, expect, it } from 'vitest';
import type { Progress } from '../../src/domain/corpus.ts';
import type { Services } from '../../src/domain/services.ts';
import { answerCalls, type ThreadParts } from '../../src/worker/answer-calls.ts';
import { OPENING, type FromThread, type ToThread } from '../../src/worker/messages.ts';
import { buildScope } from '../support/builders.ts';
import { createFakeClock, createFakeServices } from '../support/fake-services.ts';

/** What a thread says, in order; `hear` tells it something. */
const startThread = async (open: (parts: ThreadParts) => Promise<Services>) => {
  const said: FromThread[] = [];
  const listeners: ((message: ToThread) => void)[] = [];
  let isOver = false;
  const clock = createFakeClock();
  await answerCalls(
    {
      post: (message) => said.push(message),
      listen: (listener) => void listeners.push(listener),
      hangUp: () => {
        isOver = true;
      },
    },
    clock,
    open,
  );
  return {
    said,
    hear: (message: ToThread) => listeners.forEach((listener) => listener(message)),
    isOver: () => isOver,
    clock,
  };
};

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('a thread that answers', () => {
  it('says what it has before it says that it is open', async () => {
    const { said } = await startThread(async () => createFakeServices());
    expect(said).toEqual([{ kind: 'state', scope: buildScope(), skipped: [] }, { kind: 'open' }]);
  });

  it('says that it begins before it does, and what came of it after', async () => {
    const { said, hear } = await startThread(async () =>
      createFakeServices({
        sources: async () => {
          expect(said.at(-1)).toEqual({ kind: 'begun', id: 7 });
          throw new Error('lightning');
        },
      }),
    );
    hear({ kind: 'question', id: 7, asks: 'sources', given: [] });
    await settled();
    expect(said.slice(2)).toMatchObject([
      { kind: 'begun', id: 7 },
      { kind: 'failure', id: 7, error: { type: 'other', message: 'lightning' } },
    ]);
  });

  it('says what it has now before it reports a refresh', async () => {
    const { said, hear } = await startThread(async () => createFakeServices());
    hear({ kind: 'refresh', id: 7, dryRun: false });
    await settled();
    expect(said.slice(2).map(({ kind }) => kind)).toEqual(['state', 'reply']);
  });

  it('tells of progress every 50 ms, and of the end of each stage', async () => {
    const clock = createFakeClock();
    const told: Progress[] = [];
    const said: FromThread[] = [];
    await answerCalls(
      { post: (message) => said.push(message), listen: () => {}, hangUp: () => {} },
      clock,
      async ({ onProgress }) => {
        for (let done = 1; done <= 12; done++) {
          onProgress({ stage: 'reading', done, total: 12 });
          clock.advance(10);
        }
        onProgress({ stage: 'indexing', done: 1, total: 1 });
        return createFakeServices();
      },
    );
    for (const message of said)
      if (message.kind === 'progress' && message.id === OPENING) told.push(message.progress);
    expect(told.map(({ stage, done }) => `${stage} ${done}`)).toEqual([
      'reading 1',
      'reading 6',
      'reading 11',
      'reading 12',
      'indexing 1',
    ]);
  });

  it('hangs up when there is nothing to open', async () => {
    const { said, isOver } = await startThread(() => Promise.reject(new Error('lightning')));
    expect(said).toMatchObject([{ kind: 'unusable', error: { message: 'lightning' } }]);
    expect(isOver()).toBe(true);
  });
});
