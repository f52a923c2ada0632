import { createLibrary, type Library } from '../../src/app/library.ts';
import { createLibrarySnapshots, type LibrarySnapshots } from '../../src/app/library-snapshots.ts';
import { createCorpusReader } from '../../src/corpus/corpus-reader.ts';
import type { Files } from '../../src/corpus/files.ts';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import { noPause } from '../../src/domain/pause.ts';
import type { Article } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { SearchEngine } from '../../src/search/search-engine.ts';
import type { SnapshotFiles } from '../../src/snapshot/snapshot-files.ts';
import { createSnapshotStore } from '../../src/snapshot/snapshot-store.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

/** A library with its snapshots, and what it does. */
export interface KeptLibrary {
  readonly library: Library;
  readonly engine: SearchEngine;
  readonly snapshots: LibrarySnapshots;
  /** What it told whoever runs it. */
  readonly notices: string[];
  /** What the engine was told to do: "rebuild 30", "apply 1, 0", "restore". */
  readonly work: string[];
}

export interface KeptLibraryOptions {
  readonly folder: string;
  readonly snapshotFiles: SnapshotFiles;
  readonly files?: Partial<Files>;
  readonly identity?: string;
  readonly minSentences?: number;
  /** How the end of the program waits; by default for ever. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** A library of a folder that is kept from one sentence on; it has not read anything yet. */
export function createKeptLibrary(options: KeptLibraryOptions): KeptLibrary {
  const {
    folder,
    snapshotFiles,
    files = {},
    identity = 'program',
    minSentences = 1,
    wait = () => new Promise(() => {}),
  } = options;
  const notices: string[] = [];
  const work: string[] = [];
  const clock = { now: () => new Date(Date.now() + 3_600_000), monotonicMs: () => 0 };
  const engine = createMiniSearchEngine(createAnalyzer());
  const observed: SearchEngine = {
    ...engine,
    rebuild: (articles: readonly Article[], onProgress) => {
      work.push(`rebuild ${articles.length}`);
      return engine.rebuild(articles, onProgress);
    },
    apply: (changes) => {
      work.push(`apply ${changes.changed.map(({ id }) => id).join(' ')}, ${changes.removed.join(' ')}`);
      return engine.apply(changes);
    },
    restore: (pieces, articles) => {
      work.push('restore');
      return engine.restore(pieces, articles);
    },
  };
  const snapshots = createLibrarySnapshots({
    store: createSnapshotStore({
      folder: '/cache',
      corpus: folder,
      files: snapshotFiles,
      begin: () => noPause,
      pid: process.pid,
      isRunning: () => false,
    }),
    identity: async () => identity,
    notify: (text) => void notices.push(text),
    wait,
    minSentences,
  });
  const library = createLibrary({
    createReader: () =>
      createCorpusReader([folder], DEFAULT_CORPUS_OPTIONS, {
        files: { ...createNodeFiles(folder), ...files },
        clock,
      }),
    snapshots,
    engine: observed,
    clock,
  });
  return { library, engine, snapshots, notices, work };
}
