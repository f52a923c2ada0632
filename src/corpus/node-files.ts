import type { BigIntStats, Dirent, Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { fileTrouble, type EntryKind, type FileContent, type FileState, type Files } from './files.ts';

/**
 * The computer's own files. Links inside the articles are never followed, and FIFOs, sockets and devices never
 * opened: one FIFO would block a thread for ever, a link to `/dev/zero` would never end.
 *
 * @param currentFolder absolute path that relative paths start from
 */
export const createNodeFiles = (currentFolder: string): Files => ({
  currentFolder,
  realpath: (path) => realpath(path),
  kind: async (path) => kindOf(await lstat(path)),
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    })),
  state: readState,
  read: readRegularFile,
});

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

async function readState(path: string): Promise<FileState> {
  const stats = await lstat(path, { bigint: true });
  if (!stats.isFile()) throw fileTrouble('NOT_A_FILE');
  return stateOf(stats);
}

const NS_PER_MS = 1_000_000n;

/** The time of the last change of anything (ctime) cannot be set back by a program, as that of writing can. */
const stateOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): FileState => ({
  signature: [size, mtimeNs, ctimeNs, ino].join(' '),
  changedMs: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / NS_PER_MS),
});

/** A file may be swapped for a link or a FIFO after `lstat`: then these make opening it fail, not block. */
const READ_FLAGS = constants.O_RDONLY | optionalFlag('O_NOFOLLOW') | optionalFlag('O_NONBLOCK');

/** Windows has neither flag, whatever the types say. */
function optionalFlag(name: 'O_NOFOLLOW' | 'O_NONBLOCK'): number {
  const flags: Partial<Record<string, number>> = constants;
  return flags[name] ?? 0;
}

async function readRegularFile(path: string, maxBytes: number): Promise<FileContent> {
  if (!(await lstat(path)).isFile()) throw fileTrouble('NOT_A_FILE');
  const handle = await open(path, READ_FLAGS);
  try {
    const stats = await handle.stat({ bigint: true });
    if (!stats.isFile()) throw fileTrouble('NOT_A_FILE');
    if (stats.size > maxBytes) throw fileTrouble('TOO_LARGE');
    const bytes = await readAll(handle, Number(stats.size));
    return { bytes, modified: stats.mtime, state: stateOf(stats) };
  } finally {
    await handle.close();
  }
}

/** Reads `size` bytes and makes sure that nothing follows: half of a file being written is not an article. */
async function readAll(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  if (length !== size) throw fileTrouble('CHANGED');
  return buffer.subarray(0, size);
}
