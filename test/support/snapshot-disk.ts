import { basename } from 'node:path';
import type { SnapshotFiles } from '../../src/snapshot/snapshot-files.ts';

/** A disk in memory that notes every call, and may be made to fail at one. */
export interface SnapshotDisk {
  readonly files: SnapshotFiles;
  readonly contents: Map<string, Uint8Array>;
  /** Every call so far: "write snapshot-1.tmp". */
  readonly calls: string[];
}

/** An error as the system gives it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: made by a test`), { code });

/** A disk; `before` is told of each call, and may throw what it fails with. */
export function createSnapshotDisk(before: (call: string, number: number) => void = () => {}): SnapshotDisk {
  const contents = new Map<string, Uint8Array>();
  const calls: string[] = [];
  const note = (call: string, path: string): void => {
    calls.push(`${call} ${basename(path)}`);
    before(call, calls.length - 1);
  };
  const files: SnapshotFiles = {
    makeFolder: async (path) => note('makeFolder', path),
    async list(folder) {
      note('list', folder);
      return [...contents.keys()].map((path) => basename(path));
    },
    async read(path) {
      note('read', path);
      const bytes = contents.get(path);
      if (bytes === undefined) throw systemError('ENOENT');
      return bytes;
    },
    async create(path) {
      note('create', path);
      if (contents.has(path)) throw systemError('EEXIST');
      contents.set(path, new Uint8Array());
      return {
        async write(bytes) {
          note('write', path);
          contents.set(path, Buffer.concat([contents.get(path) ?? new Uint8Array(), bytes]));
        },
        sync: async () => note('sync', path),
        close: async () => note('close', path),
      };
    },
    async rename(from, to) {
      note('rename', from);
      const bytes = contents.get(from);
      if (bytes === undefined) throw systemError('ENOENT');
      contents.delete(from);
      contents.set(to, bytes);
    },
    async remove(path) {
      note('remove', path);
      contents.delete(path);
    },
    syncFolder: async (folder) => note('syncFolder', folder),
  };
  return { files, contents, calls };
}
