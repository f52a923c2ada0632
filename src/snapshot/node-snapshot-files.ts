import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { SnapshotFiles } from './snapshot-files.ts';

/** For the owner alone: a snapshot holds the texts of all articles. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/** The computer's own files. */
export const nodeSnapshotFiles: SnapshotFiles = {
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: FOLDER_MODE });
  },
  list: (folder) => readdir(folder),
  read: (path) => readFile(path),
  async create(path) {
    const handle = await open(path, 'wx', FILE_MODE);
    return {
      write: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  async syncFolder(folder) {
    // Windows opens no folders, and writes names by itself.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
