import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../domain/errors.ts';

/** Where files that are added on the page go: beside the user's own, which are only ever read. */
export interface WorkingCopy {
  /** The folder of files that were added, and the name that it is shown by. */
  readonly added: { readonly path: string; readonly shown: string };
  /** The whole folder, with room for what else lasts as long as the page does. */
  readonly folder: string;
  /**
   * Keeps a file; one of the same name is replaced.
   * @returns its path as articles show it
   * @throws UserError if there are too many
   */
  readonly add: (
    fileName: string,
    bytes: Uint8Array,
  ) => Promise<{ readonly file: string; readonly isReplaced: boolean }>;
  /** Removes the folder with all that is in it. */
  readonly remove: () => Promise<void>;
}

const SHOWN = 'added';

/** Most files that can be added; with their largest size, a billion bytes on the disk. */
const FILES_MAX = 200;

/** Names that Windows keeps for devices, whatever follows the full stop. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** A name that is one file in one folder on every system; letters of any language stay. */
export const safeFileName = (given: string): string => {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} ._()-]/gu, '_')
    .replace(/^[. ]{1,200}/u, '');
  return DEVICE.test(plain) ? `_${plain}` : plain;
};

/** What the page says about added articles. */
export const ARTICLES_NOTE =
  'Files that you add go into a temporary folder on this machine and are read at once: ask about them right away. They are gone when Verbatim is stopped. Your own files are only read, never changed, and nothing leaves this machine.';

/** A new folder in the system's place for temporary ones, readable by this user only. */
export const createWorkingCopy = async (): Promise<WorkingCopy> => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const path = join(folder, SHOWN);
  await mkdir(path);
  return {
    folder,
    added: { path, shown: SHOWN },
    add: async (fileName, bytes) => {
      const name = safeFileName(fileName);
      const target = join(path, name);
      const isReplaced = await stat(target).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isReplaced && (await readdir(path)).length >= FILES_MAX) {
        throw new UserError(
          `${FILES_MAX} files were added, and no more can be. Put them into your folder of articles, and start again.`,
        );
      }
      await writeFile(target, bytes);
      return { file: `${SHOWN}/${name}`, isReplaced };
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
};
