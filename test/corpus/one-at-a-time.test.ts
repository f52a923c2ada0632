import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../src/corpus/one-at-a-time.ts';

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** Work that ends when a test says so. */
const createWork = () => {
  const runs: { end: () => void; fail: (error: Error) => void }[] = [];
  const errors: unknown[] = [];
  const work = oneAtATime(
    () =>
      new Promise((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      }),
    (error) => errors.push(error),
  );
  return { ...work, runs, errors };
};

describe('oneAtATime', () => {
  it('does what is asked for during a run once more, when it has ended', async () => {
    const { ask, runs } = createWork();
    for (let i = 0; i < 3; i++) ask();
    await settle();
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await settle();
    expect(runs).toHaveLength(2);
    runs[1]?.end();
    await settle();
    expect(runs).toHaveLength(2);
    ask();
    expect(runs).toHaveLength(3);
  });

  it('tells of a failure, and can be asked again', async () => {
    const { ask, runs, errors } = createWork();
    ask();
    const error = new Error('The folder is gone.');
    runs[0]?.fail(error);
    await settle();
    expect(errors).toEqual([error]);
    ask();
    expect(runs).toHaveLength(2);
  });

  it('tells of no failure once it is closed', async () => {
    const { ask, close, runs, errors } = createWork();
    ask();
    const closed = close();
    runs[0]?.fail(new Error('The articles are closed.'));
    await closed;
    expect(errors).toEqual([]);
  });

  it('ends when the run under way has', async () => {
    const { ask, close, runs } = createWork();
    ask();
    ask();
    let isClosed = false;
    const closed = close().then(() => {
      isClosed = true;
    });
    await settle();
    expect(isClosed).toBe(false);
    runs[0]?.end();
    await closed;
    ask();
    expect(runs).toHaveLength(1);
  });
});
