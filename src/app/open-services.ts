import { UserError } from '../domain/errors.ts';
import type { Clock, Services } from '../domain/services.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import { articlePaths } from './article-paths.ts';
import type { CommonOptions } from './arguments.ts';
import type { Config } from './config.ts';
import type { ServicesOptions } from './create-services.ts';

/** Reads and indexes the articles. Throws `UserError` if that cannot be begun. */
export type CreateServices = (options: ServicesOptions) => Promise<Services>;

/** What the services are opened with besides the paths and limits. */
interface Surroundings {
  readonly cwd: string;
  readonly packageRoot: string;
  readonly clock: Clock;
  readonly createServices: CreateServices;
}

/** Reads and indexes the articles that the command line or the configuration names. */
export const openServices = async (
  { articles, keepPromotions }: CommonOptions,
  config: Config,
  { cwd, packageRoot, clock, createServices }: Surroundings,
  progress: ProgressBar,
): Promise<Services> => {
  try {
    return await createServices({
      paths: articlePaths(articles, config.ARTICLES, { cwd, packageRoot }),
      corpusOptions: {
        maxFileBytes: config.MAX_FILE_BYTES,
        maxFiles: config.MAX_FILES,
        maxDepth: config.MAX_DEPTH,
        keepPromotions: keepPromotions || config.PROMOTIONS === 'keep',
      },
      packageRoot,
      cwd,
      clock,
      onProgress: progress.update,
    });
  } finally {
    progress.finish();
  }
};

/**
 * Makes sure that there is something to search.
 * @throws UserError if there is not.
 */
export const requireArticles = (services: Services): void => {
  if (services.scope().articles > 0) return;
  throw new UserError(
    'There are no articles to search. Put .txt, .md, .html, .json or .jsonl files into the folder "seeds", or name others with --articles PATH or the variable ARTICLES.',
  );
};
