import type { SourceSummary } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { CorpusScope, SkippedFile } from '../../domain/corpus.ts';

/** An article in the list. */
export interface ListedArticle extends SourceSummary {
  /** Its place in the list, from 0: what to ask for it by. */
  readonly number: number;
  /** It was added on the page. */
  readonly isAdded: boolean;
}

/** `GET /api/articles`: the first thousand articles, and the files that could not be used. */
export interface ArticleList {
  readonly articles: readonly ListedArticle[];
  readonly skipped: readonly SkippedFile[];
  /** How many there are in all. */
  readonly scope: CorpusScope;
}

/** `GET /api/articles/NUMBER`: all of an article. Its text is what the file says: to be shown as text only. */
export interface ArticleText extends Pick<
  Article,
  'id' | 'title' | 'titleDerived' | 'date' | 'dateSource' | 'url' | 'publisher' | 'file' | 'text' | 'copyOf'
> {
  readonly number: number;
  readonly generation: string;
  /** Where each sentence stands in `text`, in order, in UTF-16 units: half-open. */
  readonly sentences: readonly (readonly [start: number, end: number])[];
  /** What is not searched and never quoted: promotions, front matter, marks of format; `rule` says why. */
  readonly omissions: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly rule: string;
  }[];
}

/** `GET /api/cited`: where the articles have the words of a quote, at most 4 places, the newest article's first. */
export interface CitedPlaces {
  readonly generation: string;
  readonly places: readonly {
    /** Its number in the list. */
    readonly article: number;
    readonly title: string;
    /** Index of the sentence in `sentences`. */
    readonly sentence: number;
  }[];
}

/** `POST /api/articles`: what came of adding a file; the articles have been read anew by then. */
export interface AddedFile {
  /** Under which name it is in the working copy. */
  readonly file: string;
  /** A file of that name was there before, and is replaced. */
  readonly isReplaced: boolean;
  /** The articles in it. */
  readonly articles: readonly ListedArticle[];
  /** Why it, or one of its articles, cannot be used. */
  readonly skipped: readonly SkippedFile[];
  readonly generation: string;
}
