import type { ArticleWatch } from '../corpus/watch-articles.ts';
import type { Logger } from '../domain/logger.ts';
import type { Services } from '../domain/services.ts';
import type { CommonOptions } from './arguments.ts';
import type { Config } from './config.ts';
import { keepFresh } from './keep-fresh.ts';
import { pathsToRead, type Surroundings } from './open-services.ts';

/** Reads the articles anew whenever they change, if the configuration says so (WATCH); otherwise `null`. */
export const watchOver = async (
  services: Services,
  logger: Logger,
  {
    invocation,
    config,
    cwd,
    packageRoot,
  }: Pick<Surroundings, 'cwd' | 'packageRoot'> & {
    readonly invocation: CommonOptions;
    readonly config: Config;
  },
): Promise<ArticleWatch | null> => {
  if (!config.WATCH) return null;
  const paths = pathsToRead(invocation, config, { cwd, packageRoot });
  return keepFresh({ services, logger, paths, cwd, maxDepth: config.MAX_DEPTH });
};

/** Ends both at once: a refresh that is under way, which takes seconds where there are many articles, is not waited for. */
export const closeWatched = async (services: Services, watch: ArticleWatch | null): Promise<void> => {
  await Promise.all([watch?.close(), services.close()]);
};
