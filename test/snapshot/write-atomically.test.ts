import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/snapshot/write-atomically.ts';
import { createSnapshotDisk, systemError } from '../support/snapshot-disk.ts';

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('ne');
  throw new Error('no more');
}

const PATH = '/cache/snapshot.bin';
const TEMPORARY = '/cache/snapshot.tmp';

describe('writeAtomically', () => {
  it('writes beside, onto the disk, then in the place of the old file, whose folder follows', async () => {
    const { files, contents, calls } = createSnapshotDisk();
    contents.set(PATH, Buffer.from('old'));
    await writeAtomically(PATH, TEMPORARY, pieces('ne', 'w'), files);
    expect(calls).toEqual([
      'create snapshot.tmp',
      'write snapshot.tmp',
      'write snapshot.tmp',
      'sync snapshot.tmp',
      'close snapshot.tmp',
      'rename snapshot.tmp',
      'syncFolder cache',
    ]);
    expect([...contents].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      [PATH, 'new'],
    ]);
  });

  it.each(
    ['create', 'write', 'sync', 'close', 'rename'].flatMap((call) =>
      ['ENOSPC', 'EIO', 'EACCES', 'EROFS'].map((code) => [code, call] as const),
    ),
  )('leaves the old file and nothing else after %s at %s', async (code, failingCall) => {
    const { files, contents } = createSnapshotDisk((call) => {
      if (call === failingCall) throw systemError(code);
    });
    contents.set(PATH, Buffer.from('old'));
    await expect(writeAtomically(PATH, TEMPORARY, pieces('new'), files)).rejects.toMatchObject({ code });
    expect([...contents].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      [PATH, 'old'],
    ]);
  });

  it('leaves the old file and nothing else when a piece cannot be made', async () => {
    const { files, contents } = createSnapshotDisk();
    contents.set(PATH, Buffer.from('old'));
    await expect(writeAtomically(PATH, TEMPORARY, failing(), files)).rejects.toThrow('no more');
    expect([...contents.keys()]).toEqual([PATH]);
  });

  it('says why it failed even if what was written cannot be removed', async () => {
    const { files } = createSnapshotDisk((call) => {
      if (call === 'sync') throw systemError('ENOSPC');
      if (call === 'remove') throw systemError('EIO');
    });
    await expect(writeAtomically(PATH, TEMPORARY, pieces('new'), files)).rejects.toMatchObject({
      code: 'ENOSPC',
    });
  });
});
