import type { Article } from './article.ts';

/** A file, or one article of a file, that could not be used; the others are served. */
export interface SkippedFile {
  /** Path as shown to people. */
  readonly file: string;
  /** Line from 1, where one line of the file is the trouble. */
  readonly line: number | null;
  /** What is wrong: "is empty", "is not valid JSON". */
  readonly reason: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
}

/** All articles, as read at one moment. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly skipped: readonly SkippedFile[];
  /** When reading ended, ISO date and time. */
  readonly readAt: string;
}

/** First and last article date of a corpus and how many articles it has. */
export interface CorpusScope {
  readonly articles: number;
  readonly sentences: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** ISO date and time of the last refresh. */
  readonly refreshedAt: string;
  /** Eight of `a-z0-9`: equal exactly where the articles have the same ids, texts and sentences in the same order. */
  readonly generation: string;
}

/** What one refresh changed; `added`, `changed` and `removed` name article ids. */
export interface RefreshReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** What there is now; after a dry run, what there would be. */
  readonly scope: CorpusScope;
  readonly skipped: readonly SkippedFile[];
  /** Nothing was changed: the report says what a refresh would change. */
  readonly dryRun: boolean;
  /** The run was another caller's, which this call joined. */
  readonly shared: boolean;
  readonly ms: number;
}

/** How far a refresh has come. `total` is `null` while files are still being listed. */
export interface Progress {
  readonly stage: 'reading' | 'indexing';
  readonly done: number;
  readonly total: number | null;
}
