import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders that hold the whole program: as one bundle, or as modules. */
const PROGRAM_FOLDERS: ReadonlySet<string> = new Set(['bundle', 'src']);
const MODULE = /\.[jt]s$/u;

/**
 * A hash of the program itself and of the versions that it is made with. What was stored by a program with another
 * stamp may have been made in another way, and nobody has to remember to raise a number.
 *
 * @param moduleUrl of a module of the program
 */
export function readProgramStamp(moduleUrl: string, packageRoot: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!PROGRAM_FOLDERS.has(basename(folder)) && dirname(folder) !== folder) folder = dirname(folder);
  const hash = createHash('sha256');
  const modules = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && MODULE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const path of [join(packageRoot, 'package.json'), ...modules]) {
    hash.update(JSON.stringify(relative(folder, path))).update(readFileSync(path));
  }
  // The form of stored data is V8's, the classes of characters are Unicode's.
  const { v8, unicode } = process.versions;
  return hash.update(JSON.stringify([v8, unicode])).digest('base64');
}
