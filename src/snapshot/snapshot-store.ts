import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Pause } from '../domain/pause.ts';
import { decodeSnapshot, encodeSnapshot, type Snapshot } from './snapshot-format.ts';
import type { SnapshotFiles } from './snapshot-files.ts';
import { writeAtomically } from './write-atomically.ts';

/** Where one corpus' snapshot is kept. */
export interface SnapshotStore {
  /** The path of the file. */
  readonly path: string;
  /** Removes what a process that was killed left behind; never fails. */
  readonly sweep: () => Promise<void>;
  /**
   * The pieces of the snapshot, or `null` where there is none.
   * @throws UnusableSnapshot, or as `node:fs` does
   */
  readonly load: (identity: () => Promise<string>) => Promise<unknown[] | null>;
  /** Replaces the snapshot. @throws as `node:fs` does, or what a piece throws; then the old one is still there. */
  readonly save: (snapshot: Snapshot) => Promise<void>;
  /** Removes the snapshot. @throws as `node:fs` does */
  readonly remove: () => Promise<void>;
}

export interface SnapshotStoreOptions {
  /** The folder of all snapshots; made when one is saved. */
  readonly folder: string;
  /** What tells this corpus from others. */
  readonly corpus: string;
  readonly files: SnapshotFiles;
  /** Pauses of work that begins now. */
  readonly begin: () => Pause;
  /** The number of this process, and whether that of another one is in use. */
  readonly pid: number;
  readonly isRunning: (pid: number) => boolean;
}

const NAME_DIGITS = 16;
const TEMPORARY = /^snapshot-[\da-f]{16}\.(?<pid>\d{1,10})\.tmp$/u;

/** A store in a folder that may not be there yet. */
export function createSnapshotStore(options: SnapshotStoreOptions): SnapshotStore {
  const { folder, corpus, files, begin, pid, isRunning } = options;
  const name = `snapshot-${createHash('sha256').update(corpus).digest('hex').slice(0, NAME_DIGITS)}`;
  const path = join(folder, `${name}.bin`);
  const temporary = join(folder, `${name}.${pid}.tmp`);

  /** Of a process that has ended, or of an earlier one that had our number. */
  const isLeftover = (found: string): boolean => {
    const owner = Number(TEMPORARY.exec(found)?.groups?.['pid'] ?? Number.NaN);
    return owner === pid || (Number.isInteger(owner) && !isRunning(owner));
  };

  return {
    path,
    async sweep() {
      const names = await files.list(folder).catch(() => []);
      for (const leftover of names.filter(isLeftover))
        await files.remove(join(folder, leftover)).catch(() => {});
    },
    async load(identity) {
      let bytes: Uint8Array;
      try {
        bytes = await files.read(path);
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
      return decodeSnapshot(bytes, await identity(), begin());
    },
    async save(snapshot) {
      await files.makeFolder(folder);
      await files.remove(temporary);
      await writeAtomically(path, temporary, encodeSnapshot(snapshot, begin()), files);
    },
    remove: () => files.remove(path),
  };
}
