import { dirname } from 'node:path';
import type { SnapshotFiles } from './snapshot-files.ts';

/**
 * Writes a file so that at any moment, whatever happens, there is the old one or the new one, whole: beside it, onto
 * the disk, then in its place. If that fails, the old one is untouched and what was written is removed.
 *
 * @param temporary path in the same folder, where nothing stands
 * @throws whatever a call of `files` or a piece throws
 */
export async function writeAtomically(
  path: string,
  temporary: string,
  pieces: AsyncIterable<Uint8Array>,
  files: SnapshotFiles,
): Promise<void> {
  const file = await files.create(temporary);
  try {
    try {
      for await (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await files.rename(temporary, path);
  } catch (error) {
    // What failed first is what matters; a leftover is swept at the next start.
    await files.remove(temporary).catch(() => {});
    throw error;
  }
  await files.syncFolder(dirname(path));
}
