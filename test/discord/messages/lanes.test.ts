import { describe, expect, it } from 'vitest';
import { createLanes } from '../../../src/discord/messages/lanes.ts';

const shut = (): void => {};

/** A promise, and the function that resolves it. */
const gate = () => {
  let open = shut;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

describe('a lane', () => {
  it('runs its tasks one after the other, whatever they take', async () => {
    const { run } = createLanes();
    const [first, second] = [gate(), gate()];
    const done: string[] = [];
    const both = Promise.all([
      run('a', async () => {
        await first.opened;
        done.push('first');
      }),
      run('a', async () => {
        await second.opened;
        done.push('second');
      }),
    ]);
    second.open();
    await run('b', async () => {
      done.push('another lane');
    });
    first.open();
    await both;
    expect(done).toEqual(['another lane', 'first', 'second']);
  });

  it('goes on after a task that failed, which tells who ran it', async () => {
    const { run } = createLanes();
    const failing = run('a', () => Promise.reject(new Error('broken')));
    const next = run('a', async () => 'fine');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('fine');
  });
});
