import { watchArticles, type ArticleWatch, type WatchOptions } from '../corpus/watch-articles.ts';
import type { Logger } from '../domain/logger.ts';
import type { Services } from '../domain/services.ts';

/** What is kept fresh, and where it is reported. */
export interface FreshnessOptions extends Pick<WatchOptions, 'paths' | 'cwd' | 'maxDepth' | 'settleMs'> {
  readonly services: Pick<Services, 'refresh'>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/** Refreshes whenever articles change, until it is closed. A refresh that fails leaves the old articles in use. */
export const keepFresh = ({ services, logger, ...watched }: FreshnessOptions): Promise<ArticleWatch> =>
  watchArticles({
    ...watched,
    async onChange() {
      const joined = await services.refresh();
      // A run that was under way may have read the file before it changed.
      const { added, changed, removed, scope } = joined.shared ? await services.refresh() : joined;
      logger.info(
        { added: added.length, changed: changed.length, removed: removed.length, articles: scope.articles },
        'The articles changed and were read anew.',
      );
    },
    onError(err) {
      logger.error({ err }, 'Changed articles could not be read; the old ones stay in use.');
    },
  });
