import { basename, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import type { SkippedFile } from '../domain/corpus.ts';
import { UserError } from '../domain/errors.ts';
import { errorCode, type EntryKind, type Files } from './files.ts';
import { FORMATS, formatOf } from './formats.ts';
import { describeFileError, isPassing, shownPath, skip, stillServed } from './trouble.ts';

/** How much of the articles' folders is looked at. */
export interface ListLimits {
  readonly maxFileBytes: number;
  readonly maxFiles: number;
  /** Levels of folders below the one given. */
  readonly maxDepth: number;
}

/** A file or a folder with articles: a path, or one that is shown to people under another name. */
export type ArticlePath = string | { readonly path: string; readonly shown: string };

/** A file that has a format, found in one of the paths given. */
export interface FoundFile {
  /** Absolute, without links. */
  readonly path: string;
  /** As shown to people: what was given and the rest, with forward slashes. */
  readonly shown: string;
  /** From the path given to the file, with forward slashes: what ids are derived from. */
  readonly relative: string;
}

export interface FileList {
  readonly found: readonly FoundFile[];
  readonly skipped: readonly SkippedFile[];
}

interface Walk extends ListLimits {
  readonly files: Files;
  readonly found: FoundFile[];
  readonly skipped: SkippedFile[];
  /** Files that were found the last time, in their order. */
  readonly known: readonly FoundFile[];
  /** A file given twice is read once. */
  readonly seen: Set<string>;
  isFull: boolean;
}

/**
 * All files of a format below the paths given: paths in their order, folders in the order of their entries' names.
 * What cannot be used is named; hidden files and folders are passed over. Of a folder that cannot be listed though it
 * is there, the files `known` from the last time are taken.
 *
 * @throws UserError when a path does not exist, is a link, or is neither file nor folder
 */
export async function listFiles(
  paths: readonly ArticlePath[],
  limits: ListLimits,
  files: Files,
  known: readonly FoundFile[] = [],
): Promise<FileList> {
  const walk: Walk = { ...limits, files, known, found: [], skipped: [], seen: new Set(), isFull: false };
  for (const articlePath of paths) {
    const given = typeof articlePath === 'string' ? articlePath : articlePath.path;
    const { path, kind } = await resolveRoot(given, files);
    const shown = typeof articlePath === 'string' ? shownRoot(given, files.currentFolder) : articlePath.shown;
    if (kind === 'folder') await listFolder(walk, { path, shown, relative: '' }, 0);
    else if (kind === 'file')
      addFile(walk, {
        path,
        shown: shownPath(shown),
        relative: shownPath(basename(resolve(files.currentFolder, given))),
      });
    else
      throw new UserError(
        `"${shownPath(given)}" is neither a file nor a folder. Give the articles' file or folder.`,
      );
  }
  return { found: walk.found, skipped: walk.skipped };
}

/** Folders on the way there may be links; what is named itself may not, as nothing below it may. */
async function resolveRoot(given: string, files: Files): Promise<{ path: string; kind: EntryKind }> {
  const named = resolve(files.currentFolder, given);
  try {
    if ((await files.kind(named)) !== 'link') {
      const path = await files.realpath(named);
      return { path, kind: await files.kind(path) };
    }
  } catch (error) {
    const code = errorCode(error) ?? 'unknown error';
    const reason = code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist' : `cannot be opened (${code})`;
    throw new UserError(`"${shownPath(given)}" ${reason}. Give the path of a file or folder with articles.`, {
      cause: error,
    });
  }
  throw new UserError(
    `"${shownPath(given)}" is a link, and links are not followed. Give the path that it points to.`,
  );
}

/** What the user typed, or the way there from the current folder; empty for that folder itself. */
function shownRoot(given: string, currentFolder: string): string {
  const way = relative(currentFolder, resolve(currentFolder, given));
  const isOutside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  const shown = isAbsolute(given) && isOutside ? normalize(given) : way;
  return shown.split(sep).join('/');
}

interface Folder {
  readonly path: string;
  readonly shown: string;
  readonly relative: string;
}

async function listFolder(walk: Walk, folder: Folder, depth: number): Promise<void> {
  if (depth > walk.maxDepth) {
    const remedy = 'Move its articles further up, or raise MAX_DEPTH.';
    walk.skipped.push(
      skip(shownPath(folder.shown), { reason: `is more than ${walk.maxDepth} folders deep`, remedy }),
    );
    return;
  }
  for (const entry of await listEntries(walk, folder)) {
    if (walk.isFull) return;
    if (entry.name.startsWith('.')) continue;
    const below = {
      path: join(folder.path, entry.name),
      shown: joinShown(folder.shown, entry.name),
      relative: joinShown(folder.relative, entry.name),
    };
    const shown = shownPath(below.shown);
    if (entry.kind === 'folder') await listFolder(walk, below, depth + 1);
    else if (entry.kind === 'file') addFile(walk, { ...below, shown, relative: shownPath(below.relative) });
    else if (entry.kind === 'link') walk.skipped.push(skip(shown, LINK));
    else walk.skipped.push(skip(shown, NOT_A_FILE));
  }
}

const LINK = {
  reason: 'is a link, and links are not followed',
  remedy: 'Put a copy of the file in its place.',
};
const NOT_A_FILE = { reason: 'is not a regular file', remedy: 'Take it out of the folder.' };

const joinShown = (folder: string, name: string): string =>
  folder === '' ? name : `${folder.replace(/\/$/u, '')}/${name}`;

async function listEntries(walk: Walk, folder: Folder) {
  try {
    const entries = await walk.files.list(folder.path);
    return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    const trouble = skip(shownPath(folder.shown), describeFileError(error, walk.maxFileBytes));
    const known = isPassing(error) ? walk.known.filter(({ path }) => path.startsWith(folder.path + sep)) : [];
    for (const file of known) addFile(walk, file);
    walk.skipped.push(known.length > 0 ? stillServed(trouble) : trouble);
    return [];
  }
}

function addFile(walk: Walk, file: FoundFile): void {
  if (formatOf(file.path) === null) {
    const endings = FORMATS.flatMap(({ extensions }) => extensions).join(', ');
    walk.skipped.push(
      skip(file.shown, { reason: 'has a format that is not supported', remedy: `Use one of ${endings}.` }),
    );
    return;
  }
  if (walk.seen.has(file.path)) return;
  if (walk.found.length >= walk.maxFiles) {
    walk.isFull = true;
    const reason = `is beyond the limit of ${walk.maxFiles} files, as is all that follows`;
    walk.skipped.push(skip(file.shown, { reason, remedy: 'Take articles out, or raise MAX_FILES.' }));
    return;
  }
  walk.seen.add(file.path);
  walk.found.push(file);
}
