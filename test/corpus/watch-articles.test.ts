import { EventEmitter, once } from 'node:events';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchArticles } from '../../src/corpus/watch-articles.ts';
import { createFolder } from '../support/folder.ts';

const SETTLE_MS = 10;

/** Watches paths for one test; `changeAfter` does something and resolves when `onChange` was called for it. */
const watchFolder = async (paths: readonly string[], cwd: string, onChange = async () => {}) => {
  const waiting: (() => void)[] = [];
  const errors: unknown[] = [];
  const watch = await watchArticles({
    paths,
    cwd,
    maxDepth: 2,
    settleMs: SETTLE_MS,
    onChange: async () => {
      await onChange();
      waiting.shift()?.();
    },
    onError: (error) => errors.push(error),
  });
  onTestFinished(watch.close);
  const changeAfter = async (act: () => void): Promise<void> => {
    const changed = new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
    act();
    await changed;
  };
  return { ...watch, changeAfter, errors };
};

describe('watchArticles', () => {
  it.each<[string, (folder: string) => void]>([
    ['added', (folder) => writeFileSync(join(folder, 'new.txt'), 'Flood.')],
    ['changed', (folder) => writeFileSync(join(folder, 'old.txt'), 'A flood in Hesper.')],
    ['removed', (folder) => rmSync(join(folder, 'old.txt'))],
    ['renamed', (folder) => renameSync(join(folder, 'old.txt'), join(folder, 'new.md'))],
    ['added in a folder below', (folder) => writeFileSync(join(folder, 'in', 'new.json'), '{}')],
    [
      'added in a new folder',
      (folder) => {
        mkdirSync(join(folder, 'new'));
        writeFileSync(join(folder, 'new', 'new.txt'), 'Flood.');
      },
    ],
    ['removed with their folder', (folder) => rmSync(join(folder, 'in'), { recursive: true })],
  ])('tells of articles %s', async (_, act) => {
    const folder = createFolder({ 'old.txt': 'Ferry.', 'in/other.txt': 'Hops.' });
    const { changeAfter, errors } = await watchFolder(['.'], folder);
    await changeAfter(() => act(folder));
    expect(errors).toEqual([]);
  });

  it('watches single files, and folders whose own path has hidden ones', async () => {
    const folder = createFolder({ '.hidden/old.txt': 'Ferry.' });
    const { changeAfter, errors } = await watchFolder(['.hidden/old.txt'], folder);
    await changeAfter(() => writeFileSync(join(folder, '.hidden', 'old.txt'), 'A ferry sank.'));
    expect(errors).toEqual([]);
  });

  it('tells of nothing that is no article', async () => {
    const folder = createFolder({ 'old.txt': 'Ferry.', '.git/head.txt': 'a' });
    let changes = 0;
    const { changeAfter, close } = await watchFolder(['.'], folder, async () => {
      changes += 1;
    });
    writeFileSync(join(folder, 'picture.png'), 'x');
    writeFileSync(join(folder, '.notes.txt'), 'x');
    writeFileSync(join(folder, '.git', 'head.txt'), 'b');
    // Later than the others, so that theirs would have been told of by then.
    await changeAfter(() => writeFileSync(join(folder, 'new.txt'), 'Flood.'));
    await close();
    expect(changes).toBe(1);
  });

  it('goes on after a failure, and reports it', async () => {
    const folder = createFolder({ 'old.txt': 'Ferry.' });
    const failures = [new Error('The articles cannot be read.')];
    const events = new EventEmitter();
    const failed = once(events, 'failed');
    const { changeAfter, errors } = await watchFolder(['old.txt'], folder, async () => {
      const failure = failures.pop();
      if (failure === undefined) return;
      events.emit('failed');
      throw failure;
    });
    writeFileSync(join(folder, 'old.txt'), 'A ferry.');
    await failed;
    await changeAfter(() => writeFileSync(join(folder, 'old.txt'), 'A ferry sank.'));
    expect(errors).toEqual([expect.objectContaining({ message: 'The articles cannot be read.' })]);
  });

  it('tells of nothing once it is closed', async () => {
    const folder = createFolder({ 'old.txt': 'Ferry.' });
    let changes = 0;
    const first = await watchFolder(['.'], folder, async () => {
      changes += 1;
    });
    await first.close();
    const second = await watchFolder(['.'], folder);
    await second.changeAfter(() => writeFileSync(join(folder, 'old.txt'), 'A ferry.'));
    expect(changes).toBe(0);
  });
});
