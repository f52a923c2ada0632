import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createPause } from '../domain/pause.ts';
import { nodeSnapshotFiles } from '../snapshot/node-snapshot-files.ts';
import { createSnapshotStore } from '../snapshot/snapshot-store.ts';
import type { ServicesAccess, ServicesOptions } from './create-services.ts';
import { errorCode } from './error-code.ts';
import { createLibrarySnapshots, type LibrarySnapshots } from './library-snapshots.ts';
import { readProgramStamp } from './program-stamp.ts';

/** What keeps the library of these options between starts, or `null` where nothing is to be kept. */
export function openSnapshots(
  options: ServicesOptions,
  { snapshotFiles = nodeSnapshotFiles, minSentences }: Pick<ServicesAccess, 'snapshotFiles' | 'minSentences'>,
): LibrarySnapshots | null {
  const { cacheFolder = null, cwd, paths, corpusOptions, packageRoot, clock, logger } = options;
  if (cacheFolder === null) return null;
  // Folders that have a name of their own lie somewhere else each time.
  const shown = paths.map((path) => (typeof path === 'string' ? path : path.shown));
  const corpus = JSON.stringify([cwd, shown, corpusOptions]);
  const store = createSnapshotStore({
    folder: resolve(cwd, cacheFolder),
    corpus,
    files: snapshotFiles,
    begin: () => createPause(clock),
    pid: process.pid,
    isRunning,
  });
  return createLibrarySnapshots({
    store,
    identity: async () => JSON.stringify([readProgramStamp(import.meta.url, packageRoot), corpus]),
    notify: (text) => logger?.warn({}, text),
    wait: (ms) => setTimeout(ms, undefined, { ref: false }),
    ...(minSentences !== undefined && { minSentences }),
  });
}

/** Whether a process has this number; one that may not be asked has. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
