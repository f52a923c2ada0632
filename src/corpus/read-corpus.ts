import type { Corpus, Progress } from '../domain/corpus.ts';
import type { Clock } from '../domain/services.ts';
import { createCorpusReader, type CorpusOptions } from './corpus-reader.ts';
import type { Files } from './files.ts';
import type { ArticlePath } from './list-files.ts';

export const DEFAULT_CORPUS_OPTIONS: CorpusOptions = {
  maxFileBytes: 10_000_000,
  maxFiles: 100_000,
  maxDepth: 16,
  keepPromotions: false,
};

export interface CorpusDependencies {
  readonly files: Files;
  readonly clock: Clock;
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads all articles below the paths once: see `CorpusReader`. */
export const readCorpus = async (
  paths: readonly ArticlePath[],
  options: CorpusOptions,
  { files, clock, onProgress }: CorpusDependencies,
): Promise<Corpus> => (await createCorpusReader(paths, options, { files, clock }).read(onProgress)).corpus;
