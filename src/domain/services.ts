import type { Answer, Citation, Passage, SourceSummary } from './answer.ts';
import type { CorpusScope, Progress, RefreshReport, SkippedFile } from './corpus.ts';
import type { PreviousQuestion } from './previous-question.ts';
import type { Explanation } from './explanation.ts';

/** Now, as a `Date` and as a monotonic reading in milliseconds. */
export interface Clock {
  readonly now: () => Date;
  readonly monotonicMs: () => number;
}

/** Options of one question. */
export interface AskOptions {
  /** How many citations, at least 1; default 4. */
  readonly top?: number;
  /** What was asked before: "and when did he resign?" is completed by it. The core remembers nothing. */
  readonly previous?: PreviousQuestion;
}

/** All that a front end may ask of the bot. Functions are bound: they may be taken apart. */
export interface Services {
  readonly ask: (question: string, options?: AskOptions) => Promise<Answer>;
  readonly explain: (question: string, options?: AskOptions) => Promise<Explanation>;
  /** The sentences `before` and `after` a citation with the citation between them. */
  readonly passage: (citation: Citation, before: number, after: number) => Promise<Passage>;
  readonly sources: () => Promise<readonly SourceSummary[]>;
  /** What was skipped at the last refresh, and why. */
  readonly skipped: () => readonly SkippedFile[];
  readonly scope: () => CorpusScope;
  /**
   * Reads the corpus anew and swaps the index when it is complete; the old one answers until then.
   * One run at a time: a call during a run gets that run's report.
   */
  readonly refresh: (onProgress?: (progress: Progress) => void) => Promise<RefreshReport>;
  readonly clock: Clock;
  readonly close: () => Promise<void>;
}
