import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noPause } from '../../src/domain/pause.ts';
import { createSnapshotStore, type SnapshotStore } from '../../src/snapshot/snapshot-store.ts';
import { createSnapshotDisk, systemError, type SnapshotDisk } from '../support/snapshot-disk.ts';

const PID = 42;
const identity = async (): Promise<string> => 'program 1';

const createStore = ({ files }: SnapshotDisk, corpus = 'seeds'): SnapshotStore =>
  createSnapshotStore({
    folder: '/cache',
    corpus,
    files,
    begin: () => noPause,
    pid: PID,
    isRunning: (pid) => pid === 7 || pid === PID,
  });

describe('a snapshot store', () => {
  it('has nothing to load before anything was saved', async () => {
    expect(await createStore(createSnapshotDisk()).load(identity)).toBeNull();
  });

  it('loads what it saved last, and nothing once that is removed', async () => {
    const disk = createSnapshotDisk();
    const store = createStore(disk);
    await store.save({ identity: 'program 1', pieces: ['one'] });
    await store.save({ identity: 'program 1', pieces: ['two', 'three'] });
    expect(await store.load(identity)).toEqual(['two', 'three']);
    expect([...disk.contents.keys()]).toEqual([store.path]);
    await store.remove();
    expect(await store.load(identity)).toBeNull();
  });

  it('makes its folder before it writes', async () => {
    const disk = createSnapshotDisk();
    await createStore(disk).save({ identity: 'program 1', pieces: [] });
    expect(disk.calls[0]).toBe('makeFolder cache');
  });

  it('keeps the snapshots of different articles apart', async () => {
    const disk = createSnapshotDisk();
    const [one, other] = [createStore(disk, 'seeds'), createStore(disk, 'news')];
    await one.save({ identity: 'program 1', pieces: ['seeds'] });
    expect(other.path).not.toBe(one.path);
    expect(await other.load(identity)).toBeNull();
    expect(basename(one.path)).toMatch(/^snapshot-[\da-f]{16}\.bin$/u);
  });

  it('says why the file cannot be read', async () => {
    const disk = createSnapshotDisk((call) => {
      if (call === 'read') throw systemError('EIO');
    });
    await expect(createStore(disk).load(identity)).rejects.toMatchObject({ code: 'EIO' });
  });

  it('does not look for what it was made by where there is no file', async () => {
    const store = createStore(createSnapshotDisk());
    await expect(store.load(() => Promise.reject(new Error('asked')))).resolves.toBeNull();
  });

  it('sweeps what processes that are no more left behind, and an earlier one of its number', async () => {
    const disk = createSnapshotDisk();
    const kept = [
      'snapshot-0123456789abcdef.7.tmp',
      'snapshot-0123456789abcdef.bin',
      'snapshot-0123456789abcdef.x.tmp',
      'my-snapshot-0123456789abcdef.99.tmp',
      'snapshot-0123456789abcdef.99.tmp.bak',
      'mine.99.tmp',
      'verbatim.db',
    ];
    const leftovers = [`snapshot-0123456789abcdef.${PID}.tmp`, 'snapshot-0123456789abcdef.99.tmp'];
    for (const name of [...kept, ...leftovers]) disk.contents.set(join('/cache', name), new Uint8Array());
    await createStore(disk).sweep();
    expect([...disk.contents.keys()].map((path) => basename(path))).toEqual(kept);
  });

  it.each(['list', 'remove'])('does not fail to start where sweeping fails at %s', async (failing) => {
    const disk = createSnapshotDisk((call) => {
      if (call === failing) throw systemError('EACCES');
    });
    disk.contents.set('/cache/snapshot-0123456789abcdef.99.tmp', new Uint8Array());
    await expect(createStore(disk).sweep()).resolves.toBeUndefined();
  });

  it('saves over what an interrupted save of its own left', async () => {
    const disk = createSnapshotDisk();
    const store = createStore(disk);
    disk.contents.set(store.path.replace('.bin', `.${PID}.tmp`), Buffer.from('half'));
    await store.save({ identity: 'program 1', pieces: ['whole'] });
    expect(await store.load(identity)).toEqual(['whole']);
  });
});
