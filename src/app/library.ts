import type { CorpusReader, Reading } from '../corpus/corpus-reader.ts';
import type { Article } from '../domain/article.ts';
import type { Corpus, CorpusScope, Progress, RefreshReport } from '../domain/corpus.ts';
import type { Clock, RefreshOptions } from '../domain/services.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { compareCorpora, type CorpusChanges } from './compare-corpora.ts';
import { createCorpusGeneration } from './corpus-generation.ts';
import type { LibrarySnapshots } from './library-snapshots.ts';
import type { StoredLibrary } from './stored-library.ts';

/** The articles that are served and the index of them, which change together. */
export interface Library {
  readonly corpus: () => Corpus;
  readonly scope: () => CorpusScope;
  /** Takes over what was stored, if anything was that is certainly right. Called before the first refresh. */
  readonly restore: () => Promise<void>;
  /** Reads the articles anew and changes the index. If that fails, everything is as it was. */
  readonly refresh: (options: RefreshOptions) => Promise<RefreshReport>;
}

/** What a library is made from. */
export interface LibraryParts {
  /** Makes a reader that has read nothing yet. */
  readonly createReader: () => CorpusReader;
  /** What keeps it between starts; `null`: nothing does. */
  readonly snapshots: LibrarySnapshots | null;
  readonly engine: SearchEngine;
  readonly clock: Clock;
}

/** From this share of changed articles on, building anew is cheaper than changing the index. */
const REBUILD_SHARE = 0.2;

/** A library without articles, until the first refresh. */
export function createLibrary({ createReader, snapshots, engine, clock }: LibraryParts): Library {
  const generationOf = createCorpusGeneration();
  const shelve = (reading: Reading) => ({
    ...reading,
    scope: scopeOf(reading.corpus, generationOf(reading.corpus.articles)),
  });
  let reader = createReader();
  const corpus = { articles: [], skipped: [], readAt: clock.now().toISOString() };
  let shelf = shelve({ corpus, files: [], verdicts: new Map() });

  const restore = async (stored: StoredLibrary): Promise<void> => {
    const known = shelve(await reader.resume(stored, stored.readAt));
    if (known.scope.generation !== stored.generation) throw new Error('The stored articles are others.');
    await engine.restore(stored.index, known.corpus.articles);
    shelf = known;
  };

  const keep = (changed: number): void => {
    const { corpus, files, verdicts, scope } = shelf;
    const { readAt } = corpus;
    const toStored = () => ({ readAt, generation: scope.generation, files, verdicts, index: engine.save() });
    snapshots?.keep({ articles: scope.articles, sentences: scope.sentences, toStored }, changed);
  };

  return {
    corpus: () => shelf.corpus,
    scope: () => shelf.scope,
    async restore() {
      const stored = (await snapshots?.load()) ?? null;
      if (stored === null) return;
      try {
        await restore(stored);
      } catch (error) {
        snapshots?.refuse(error);
        reader = createReader();
      }
    },
    async refresh({ onProgress, dryRun = false }) {
      const started = clock.monotonicMs();
      const fresh = shelve(await reader.read(onProgress));
      const changes = compareCorpora(shelf.corpus.articles, fresh.corpus.articles);
      if (!dryRun) {
        await updateIndex(engine, fresh.corpus.articles, changes, onProgress);
        shelf = fresh;
        keep(countChanges(changes));
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

const countChanges = ({ added, changed, removed }: CorpusChanges): number =>
  added.length + changed.length + removed.length;

async function updateIndex(
  engine: SearchEngine,
  articles: readonly Article[],
  changes: CorpusChanges,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  const { added, changed, removed } = changes;
  const count = countChanges(changes);
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
