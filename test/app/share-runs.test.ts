import { describe, expect, it } from 'vitest';
import { shareRuns } from '../../src/app/share-runs.ts';
import type { RefreshReport } from '../../src/domain/corpus.ts';
import type { RefreshOptions } from '../../src/domain/services.ts';
import { buildRefreshReport } from '../support/builders.ts';

/** Runs that end when a test says so, in the order in which they were begun. */
const createRuns = () => {
  const begun: { dryRun: boolean; end: () => void; fail: () => void }[] = [];
  const run = ({ dryRun = false }: RefreshOptions): Promise<RefreshReport> =>
    new Promise((resolve, reject) => {
      begun.push({
        dryRun,
        end: () => resolve(buildRefreshReport({ dryRun })),
        fail: () => reject(new Error('The folder is gone.')),
      });
    });
  return { begun, refresh: shareRuns(run) };
};

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('shareRuns', () => {
  it('joins a run of the same kind, and begins a new one after it', async () => {
    const { begun, refresh } = createRuns();
    const reports = [refresh(), refresh(), refresh({ dryRun: true })];
    await settle();
    expect(begun).toHaveLength(1);
    begun[0]?.end();
    expect((await Promise.all(reports)).map(({ shared, dryRun }) => [shared, dryRun])).toEqual([
      [false, false],
      [true, false],
      [true, false],
    ]);
    const next = refresh();
    await settle();
    begun[1]?.end();
    expect((await next).shared).toBe(false);
  });

  it('begins a real run when a dry one has ended, even in failure', async () => {
    const { begun, refresh } = createRuns();
    const dry = refresh({ dryRun: true });
    const real = refresh();
    const joined = refresh();
    await settle();
    expect(begun.map(({ dryRun }) => dryRun)).toEqual([true]);
    begun[0]?.fail();
    await expect(dry).rejects.toThrow('gone');
    await settle();
    expect(begun.map(({ dryRun }) => dryRun)).toEqual([true, false]);
    begun[1]?.end();
    expect(await real).toMatchObject({ dryRun: false, shared: false });
    expect(await joined).toMatchObject({ dryRun: false, shared: true });
  });

  it('tells every caller of a failure and can run again', async () => {
    const { begun, refresh } = createRuns();
    const reports = Promise.allSettled([refresh(), refresh()]);
    await settle();
    begun[0]?.fail();
    expect((await reports).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = refresh();
    await settle();
    begun[1]?.end();
    expect((await next).shared).toBe(false);
  });
});
