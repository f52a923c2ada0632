import type { ArticlePath } from '../corpus/list-files.ts';
import { UserError } from '../domain/errors.ts';
import type { Logger } from '../domain/logger.ts';
import type { Clock, Services } from '../domain/services.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import { articlePaths, isMissing } from './article-paths.ts';
import type { CommonOptions } from './arguments.ts';
import type { Config } from './config.ts';
import type { ServicesOptions } from './create-services.ts';

/** Reads and indexes the articles. Throws `UserError` if that cannot be begun. */
export type CreateServices = (options: ServicesOptions) => Promise<Services>;

const quotedList = (paths: readonly string[]): string => paths.map((path) => `"${path}"`).join(', ');

/** What the services are opened with besides the paths and limits. */
export interface Surroundings {
  readonly cwd: string;
  readonly packageRoot: string;
  readonly clock: Clock;
  readonly createServices: CreateServices;
  /** Where the services say what they do unasked. */
  readonly logger?: Logger;
}

/** Reading stops at the first path that does not exist; where there are several, all are to be named. */
const refuseMissing = (paths: readonly string[], cwd: string): void => {
  const missing = paths.filter((path) => isMissing(path, cwd));
  if (missing.length < 2) return;
  throw new UserError(
    `${quotedList(missing)} do not exist. Give the paths of files or folders with articles.`,
  );
};

/** The files and folders that the command line or the configuration names. */
export const pathsToRead = (
  { articles }: CommonOptions,
  config: Config,
  { cwd, packageRoot }: Pick<Surroundings, 'cwd' | 'packageRoot'>,
): readonly string[] => articlePaths(articles, config.ARTICLES, { cwd, packageRoot });

/** Reads and indexes the articles that the command line or the configuration names, and those in `more` paths. */
export const openServices = async (
  options: CommonOptions,
  config: Config,
  surroundings: Surroundings,
  progress: ProgressBar,
  more: readonly ArticlePath[] = [],
): Promise<Services> => {
  const { cwd, packageRoot, clock, createServices, logger } = surroundings;
  const paths = pathsToRead(options, config, surroundings);
  refuseMissing(paths, cwd);
  try {
    return await createServices({
      paths: [...paths, ...more],
      corpusOptions: {
        maxFileBytes: config.MAX_FILE_BYTES,
        maxFiles: config.MAX_FILES,
        maxDepth: config.MAX_DEPTH,
        keepPromotions: options.keepPromotions || config.PROMOTIONS === 'keep',
      },
      packageRoot,
      cwd,
      clock,
      cacheFolder: config.CACHE_DIR,
      onProgress: progress.update,
      ...(logger !== undefined && { logger }),
    });
  } finally {
    progress.finish();
  }
};

/**
 * Makes sure that there is something to search.
 * @throws UserError if there is not, with the places that were looked at.
 */
export const requireArticles = (services: Services, { articles }: CommonOptions, config: Config): void => {
  if (services.scope().articles > 0) return;
  throw new UserError(
    `There are no articles to search in ${quotedList(articles.length > 0 ? articles : config.ARTICLES)}. Put .txt, .md, .html, .json or .jsonl files there, or name another place with --articles PATH or the variable ARTICLES.`,
  );
};
