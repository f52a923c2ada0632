import type { CorpusScope, Progress, SkippedFile } from '../domain/corpus.ts';
import type { Logger } from '../domain/logger.ts';
import type { SentError } from './sent-error.ts';

/** What is asked of the thread one at a time: everything that takes an argument and gives an answer but a refresh. */
export type QuestionKind =
  | 'ask'
  | 'explain'
  | 'passage'
  | 'sources'
  | 'search'
  | 'checkQuotation'
  | 'article'
  | 'citation';

/** One question to the thread. */
export interface QuestionMessage {
  readonly kind: 'question';
  /** From 1, never used again. */
  readonly id: number;
  readonly asks: QuestionKind;
  /** Plain values, as the function of `Services` takes them. */
  readonly given: readonly unknown[];
}

/** Stands in the place of an id for what is done before the first call. */
export const OPENING = 0;

/** What the main thread says. */
export type ToThread =
  | QuestionMessage
  | { readonly kind: 'refresh'; readonly id: number; readonly dryRun: boolean }
  /** Finish what must not be cut off; then the thread is ended. */
  | { readonly kind: 'close' };

/** What the services know without being asked; sent whenever it may have changed. */
export interface KnownState {
  readonly scope: CorpusScope;
  readonly skipped: readonly SkippedFile[];
}

/** What the thread says. Messages arrive in the order in which they were sent. */
export type FromThread =
  | ({ readonly kind: 'state' } & KnownState)
  /** The articles are read and indexed; from now on there are answers. */
  | { readonly kind: 'open' }
  /** The articles cannot be opened; the thread ends. */
  | { readonly kind: 'unusable'; readonly error: SentError }
  /** How far reading has come: for the first time (`id` is `OPENING`) or for that refresh. */
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** The thread begins with that question now: its time runs. */
  | { readonly kind: 'begun'; readonly id: number }
  /** Nothing is left that must not be cut off. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly error: SentError }
  | {
      readonly kind: 'log';
      readonly level: keyof Logger;
      readonly fields: Readonly<Record<string, unknown>>;
      readonly text: string;
    };
