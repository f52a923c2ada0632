/** A half-open range `[start, end)` of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an article's date comes from, most trustworthy first. */
export type DateSource = 'metadata' | 'dateline' | 'file';

/**
 * A stretch of the supplied text that is not searched and never quoted:
 * - `metadata`: front matter or a stray header ("date 2024-04-22"), kept as fields of the article;
 * - `promotion`: a publisher's pointer elsewhere ("Also Read | …");
 * - `markup`: characters that only format ("# " before a heading).
 */
export interface Omission extends Span {
  readonly kind: 'metadata' | 'promotion' | 'markup';
  /** The name of the rule that found it, readable by a moderator. */
  readonly rule: string;
}

/** The unit that is indexed and quoted: exactly `article.text.slice(start, end)`. */
export interface Sentence extends Span {
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  /** The paragraph (passage) that it stands in, from 0. */
  readonly paragraph: number;
}

/**
 * Which line of a file an offset of the text stands on:
 * `lines`: the text is the file, count its line breaks; a number: the whole article stands on that line
 * (JSON Lines), from 1; `null`: the text was extracted and has no lines in the file (HTML).
 */
export type LineMapping = 'lines' | number | null;

/** What a reader takes out of a file, before sentences are cut and copies are marked. */
export interface ArticleDraft {
  /** Given by the file, or `null`: then it is derived from the path. */
  readonly id: string | null;
  readonly title: string | null;
  /** ISO date `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly dateSource: DateSource | null;
  readonly url: string | null;
  /** The publisher, where the file names one. */
  readonly publisher: string | null;
  /** BCP 47 tag, where the file names one. */
  readonly lang: string | null;
  /** The text as supplied: the `text` field, the decoded file, or the text extracted from HTML. */
  readonly text: string;
  readonly omissions: readonly Omission[];
  /** The file's path as shown to people: forward slashes, as the corpus was given. */
  readonly file: string;
  readonly lineMapping: LineMapping;
}

/** A source article, with its sentences. */
export interface Article extends ArticleDraft {
  readonly id: string;
  readonly title: string;
  /** The title was made from the first sentence, since the file has none. */
  readonly titleDerived: boolean;
  /** In order, never overlapping; all between them is white space or an omission. */
  readonly sentences: readonly Sentence[];
  /** Id of the article that this one is a near-identical copy of. */
  readonly copyOf: string | null;
}

/** The text of a sentence exactly as supplied. */
export const sentenceText = (article: Pick<Article, 'text'>, sentence: Span): string =>
  article.text.slice(sentence.start, sentence.end);
