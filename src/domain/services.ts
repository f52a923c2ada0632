import type { Article } from './article.ts';
import type { Answer, Citation, Passage, SourceSummary } from './answer.ts';
import type { CorpusScope, Progress, RefreshReport, SkippedFile } from './corpus.ts';
import type { PreviousQuestion } from './previous-question.ts';
import type { Explanation } from './explanation.ts';
import type { QuotationCheck } from './quotation.ts';

/** Now, as a `Date` and as a monotonic reading in milliseconds. */
export interface Clock {
  readonly now: () => Date;
  readonly monotonicMs: () => number;
}

/** Articles of these days only, ISO dates `yyyy-mm-dd`. Articles without a date are left out where one is given. */
export interface DateLimits {
  /** On this day or after it. */
  readonly since?: string;
  /** Before this day. */
  readonly before?: string;
}

/** Options of one question. */
export interface AskOptions extends DateLimits {
  /** How many citations, at least 1; default 4. */
  readonly top?: number;
  /** What was asked before: "and when did he resign?" is completed by it. The core remembers nothing. */
  readonly previous?: PreviousQuestion;
  /** Only this article, by id; an unknown id is an article that says nothing. */
  readonly article?: string;
}

/** Options of one search for words. */
export interface SearchOptions extends DateLimits {
  /** How many of the sentences found to pass over, from 0; default 0. */
  readonly offset?: number;
  /** How many sentences to give, at least 1; default 5. */
  readonly count?: number;
}

/** Sentences that have the words searched for. */
export interface FoundSentences {
  /** As searched for. */
  readonly words: string;
  /** From `offset` on, best first; the emphasis marks the words found. */
  readonly citations: readonly Citation[];
  /** How many were found, at most 50: no more are ranked. */
  readonly total: number;
  readonly offset: number;
  /** Words that no article contains, lower case. */
  readonly missing: readonly string[];
  readonly scope: CorpusScope;
}

/** Options of a refresh. */
export interface RefreshOptions {
  /** Not called for a run that this call joins. */
  readonly onProgress?: (progress: Progress) => void;
  /** Reads and compares, but changes nothing. */
  readonly dryRun?: boolean;
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
  /** Sentences by their words: what a reader looks for, not what answers a question. */
  readonly search: (words: string, options?: SearchOptions) => Promise<FoundSentences>;
  /** Whether and where the articles have these words. Says nothing of their truth. */
  readonly checkQuotation: (text: string) => Promise<QuotationCheck>;
  /** A whole article, by number from 0 in `sources()`; or `null`. */
  readonly article: (number: number) => Promise<Article | null>;
  /** One sentence, both by number from 0: the article in `sources()`, the sentence in the article; or `null`. */
  readonly citation: (article: number, sentence: number) => Promise<Citation | null>;
  /**
   * Reads the corpus anew and swaps the index when it is complete; the old one answers until then.
   * One run at a time: a call during a run gets that run's report, marked as `shared`. Only a real run does not join
   * a dry one: it begins when that has ended.
   */
  readonly refresh: (options?: RefreshOptions) => Promise<RefreshReport>;
  readonly clock: Clock;
  readonly close: () => Promise<void>;
}
