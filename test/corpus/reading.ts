import type { Article } from '../../src/domain/article.ts';
import type { Corpus } from '../../src/domain/corpus.ts';
import type { Clock } from '../../src/domain/services.ts';
import type { Files } from '../../src/corpus/files.ts';
import type { ArticlePath } from '../../src/corpus/list-files.ts';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import type { CorpusOptions } from '../../src/corpus/corpus-reader.ts';
import { DEFAULT_CORPUS_OPTIONS, readCorpus } from '../../src/corpus/read-corpus.ts';
import type { ReadContext } from '../../src/corpus/reader.ts';

/** A clock that stands still. */
export const CLOCK: Clock = { now: () => new Date('2024-05-01T12:00:00Z'), monotonicMs: () => 0 };

export const CONTEXT: ReadContext = { file: 'folder/file' };

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Reads paths as seen from a folder. */
export const readFrom = (
  folder: string,
  paths: readonly ArticlePath[],
  options: Partial<CorpusOptions> = {},
  files: Partial<Files> = {},
): Promise<Corpus> =>
  readCorpus(
    paths,
    { ...DEFAULT_CORPUS_OPTIONS, ...options },
    { files: { ...createNodeFiles(folder), ...files }, clock: CLOCK },
  );

export const sentencesOf = ({ text, sentences }: Article): string[] =>
  sentences.map(({ start, end }) => text.slice(start, end));

/** File and reason of everything skipped, for short comparisons. */
export const skippedOf = ({ skipped }: Corpus): string[] =>
  skipped.map(({ file, line, reason }) => `${file}${line === null ? '' : `:${line}`} ${reason}`);
