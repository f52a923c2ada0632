import type { CorpusReader, Reading } from '../corpus/corpus-reader.ts';
import type { Article } from '../domain/article.ts';
import type { Corpus, CorpusScope, Progress, RefreshReport } from '../domain/corpus.ts';
import type { Clock, RefreshOptions } from '../domain/services.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { compareCorpora, type CorpusChanges } from './compare-corpora.ts';
import { createCorpusGeneration } from './corpus-generation.ts';

/** The articles that are served and the index of them, which change together. */
export interface Library {
  readonly corpus: () => Corpus;
  readonly scope: () => CorpusScope;
  /** Reads the articles anew and changes the index. If that fails, everything is as it was. */
  readonly refresh: (options: RefreshOptions) => Promise<RefreshReport>;
}

/** What a library is made from. */
export interface LibraryParts {
  readonly reader: CorpusReader;
  readonly engine: SearchEngine;
  readonly clock: Clock;
}

/** From this share of changed articles on, building anew is cheaper than changing the index. */
const REBUILD_SHARE = 0.2;

/** A library without articles, until the first refresh. */
export function createLibrary({ reader, engine, clock }: LibraryParts): Library {
  const generationOf = createCorpusGeneration();
  const shelve = ({ corpus }: Pick<Reading, 'corpus'>) => ({
    corpus,
    scope: scopeOf(corpus, generationOf(corpus.articles)),
  });
  let shelf = shelve({ corpus: { articles: [], skipped: [], readAt: clock.now().toISOString() } });

  return {
    corpus: () => shelf.corpus,
    scope: () => shelf.scope,
    async refresh({ onProgress, dryRun = false }) {
      const started = clock.monotonicMs();
      const fresh = shelve(await reader.read(onProgress));
      const changes = compareCorpora(shelf.corpus.articles, fresh.corpus.articles);
      if (!dryRun) {
        await updateIndex(engine, fresh.corpus.articles, changes, onProgress);
        shelf = fresh;
      }
      return {
        added: changes.added.map(({ id }) => id),
        changed: changes.changed.map(({ id }) => id),
        removed: changes.removed,
        unchanged: changes.unchanged,
        scope: fresh.scope,
        skipped: fresh.corpus.skipped,
        dryRun,
        shared: false,
        ms: clock.monotonicMs() - started,
      };
    },
  };
}

async function updateIndex(
  engine: SearchEngine,
  articles: readonly Article[],
  { added, changed, removed }: CorpusChanges,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  const count = added.length + changed.length + removed.length;
  if (count === 0) return;
  if (count > articles.length * REBUILD_SHARE) await engine.rebuild(articles, onProgress);
  else await engine.apply({ changed: [...added, ...changed], removed });
}

function scopeOf({ articles, readAt }: Corpus, generation: string): CorpusScope {
  const dates = articles.flatMap(({ date }) => date ?? []).toSorted();
  return {
    articles: articles.length,
    sentences: articles.reduce((sum, { sentences }) => sum + sentences.length, 0),
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    refreshedAt: readAt,
    generation,
  };
}
