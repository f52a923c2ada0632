import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeSnapshotFiles } from '../../src/snapshot/node-snapshot-files.ts';
import { createFolder } from '../support/folder.ts';

describe('nodeSnapshotFiles', () => {
  it('writes a new file in order, and moves it in the place of another', async () => {
    const folder = join(createFolder(), 'a', 'b');
    await nodeSnapshotFiles.makeFolder(folder);
    await nodeSnapshotFiles.makeFolder(folder);
    const [temporary, path] = [join(folder, 'new.tmp'), join(folder, 'new.bin')];
    writeFileSync(path, 'old');
    const file = await nodeSnapshotFiles.create(temporary);
    await file.write(Buffer.from('ne'));
    await file.write(Buffer.from('w'));
    await file.sync();
    await file.close();
    await nodeSnapshotFiles.rename(temporary, path);
    await nodeSnapshotFiles.syncFolder(folder);
    expect(readdirSync(folder)).toEqual(['new.bin']);
    expect(Buffer.from(await nodeSnapshotFiles.read(path)).toString()).toBe('new');
    expect(await nodeSnapshotFiles.list(folder)).toEqual(['new.bin']);
  });

  it('never writes into a file that is there', async () => {
    const folder = createFolder({ 'new.tmp': 'mine' });
    await expect(nodeSnapshotFiles.create(join(folder, 'new.tmp'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(join(folder, 'new.tmp'), 'utf8')).toBe('mine');
  });

  it('removes a file, whether or not it is there', async () => {
    const folder = createFolder({ 'old.bin': 'old' });
    await nodeSnapshotFiles.remove(join(folder, 'old.bin'));
    await nodeSnapshotFiles.remove(join(folder, 'old.bin'));
    expect(readdirSync(folder)).toEqual([]);
  });

  // Windows has other rights than those of a mode.
  it.skipIf(process.platform === 'win32')('lets nobody else read what it makes', async () => {
    const folder = join(createFolder(), 'cache');
    await nodeSnapshotFiles.makeFolder(folder);
    const file = await nodeSnapshotFiles.create(join(folder, 'new.tmp'));
    await file.close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'new.tmp')).mode & 0o777).toBe(0o600);
  });

  it('fails as the system does', async () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'folder'));
    await expect(nodeSnapshotFiles.read(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(nodeSnapshotFiles.list(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(nodeSnapshotFiles.read(join(folder, 'folder'))).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
