import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of articles that comes with the program. */
const DEFAULT_FOLDER = 'seeds';

/**
 * What to read: the paths of the command line, otherwise those of the configuration. The default folder is
 * the one in the current folder, or, where that has none, the one that comes with the program.
 */
export const articlePaths = (
  fromArguments: readonly string[],
  fromConfig: readonly string[],
  { cwd, packageRoot }: { readonly cwd: string; readonly packageRoot: string },
): readonly string[] => {
  if (fromArguments.length > 0) return fromArguments;
  const [only] = fromConfig;
  const isDefault = fromConfig.length === 1 && only === DEFAULT_FOLDER;
  return isDefault && !existsSync(resolve(cwd, DEFAULT_FOLDER))
    ? [join(packageRoot, DEFAULT_FOLDER)]
    : fromConfig;
};

/** Nothing has this path; one that cannot be looked at for another reason is not missing. */
export const isMissing = (path: string, cwd: string): boolean => {
  try {
    return statSync(resolve(cwd, path), { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
};
