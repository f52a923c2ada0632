import type { Article, Sentence } from '../domain/article.ts';
import type { Progress } from '../domain/corpus.ts';
import type { AnalyzedText } from '../text/analyzer.ts';

/** Terms and words by number. Those of one index stay the same for as long as it lives. */
export interface NumberedTexts {
  readonly textOf: (number: number) => string;
}

/** A text as indexed. */
export interface IndexedText extends AnalyzedText {
  /** A number for each of `terms`; the same term has the same number in all texts of one search. */
  readonly termNumbers: Uint32Array;
  /** The same for `words`. */
  readonly wordNumbers: Uint32Array;
  /** What the numbers stand for. */
  readonly lexicon: NumberedTexts;
}

/** A sentence as indexed. */
export interface IndexedSentence {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly analyzed: IndexedText;
}

/** A sentence that may answer, with what the ranker needs to judge it. */
export interface Candidate extends IndexedSentence {
  /**
   * BM25+ of the sentence, without MiniSearch's factor for the number of matched terms; 0 when the sentence was
   * found through its passage or its article alone.
   */
  readonly bm25: number;
  /** The query's terms that the sentence has. */
  readonly matched: readonly string[];
  /** BM25+ of the passage and of the article (title and text) that the sentence stands in. */
  readonly passageBm25: number;
  readonly articleBm25: number;
  /** The query's terms that the article has anywhere. */
  readonly articleMatched: readonly string[];
  readonly title: IndexedText;
  /** All sentences of its passage in order, this one among them. */
  readonly passage: readonly IndexedSentence[];
  /** The sentence before and the one after in the article. */
  readonly previous: IndexedSentence | null;
  readonly next: IndexedSentence | null;
}

/** A word of a question: as written (folded) and as a term. */
export interface QueryWord {
  readonly word: string;
  readonly term: string;
}

/** A word of the corpus that a misspelt word may stand for. */
export interface Correction extends QueryWord {
  /** How often the corpus has the word. */
  readonly occurrences: number;
}

/** What the index knows of a question's words. */
export interface TermStatistics {
  /** Sentences in the index. */
  readonly sentences: number;
  /** In how many sentences each term occurs; terms that no article has are absent. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Terms that the articles write with a capital: askers often do not. */
  readonly names: ReadonlySet<string>;
  /** For a word that no article has: the corpus' words one edit away, most frequent first. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

/** What is in the index. */
export interface IndexSummary {
  readonly articles: number;
  readonly sentences: number;
  readonly terms: number;
}

/** Articles that changed since the index was built. */
export interface IndexChanges {
  /** New and changed articles, whole. */
  readonly changed: readonly Article[];
  /** Ids of articles that are gone. */
  readonly removed: readonly string[];
}

/** A sentence by its article and its number in it. */
export interface SentencePlace {
  readonly article: Article;
  readonly sentence: number;
}

/** Which articles a search is limited to. */
export type ArticleFilter = (article: Article) => boolean;

/** A part of a stored index, as plain data: words by their numbers, or the texts of articles one after the other. */
export type IndexPiece =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | {
      readonly kind: 'texts';
      readonly ids: readonly string[];
      /** How many of `starts` are each article's. */
      readonly counts: Uint32Array;
      /** As in `PackedTexts`, each from 0 for its article. */
      readonly starts: Uint32Array;
      readonly terms: Uint32Array;
      readonly words: Uint32Array;
      readonly shapes: Uint16Array;
    };

/** Finds candidate sentences. Asynchronous, so that an engine may live in a worker or on another machine. */
export interface SearchEngine {
  /** Indexes these articles and nothing else; the old index answers until the new one is complete. */
  readonly rebuild: (
    articles: readonly Article[],
    onProgress?: (progress: Progress) => void,
  ) => Promise<IndexSummary>;
  /** Replaces or adds the changed articles and forgets the removed ones. */
  readonly apply: (changes: IndexChanges) => Promise<IndexSummary>;
  /** The index as it is now, in pieces that may be taken in one's own time. */
  readonly save: () => Iterable<IndexPiece>;
  /**
   * Becomes the index that was saved, with what is the same now as then: the articles and the program.
   * @throws Error where the pieces do not fit the articles; then nothing has changed
   */
  readonly restore: (pieces: Iterable<IndexPiece>, articles: readonly Article[]) => Promise<IndexSummary>;
  readonly lookUp: (words: readonly QueryWord[]) => Promise<TermStatistics>;
  /**
   * About `k` candidates for these terms (see `selectTerms`), of articles that the filter admits; all their sentences
   * where there are no more than `k`.
   */
  readonly candidates: (
    terms: readonly string[],
    k: number,
    admits?: ArticleFilter,
  ) => Promise<readonly Candidate[]>;
  /**
   * Sentences in which these words begin to stand one behind the other, at most `limit`. Words are folded as the
   * analyzer folds them, function words among them.
   */
  readonly phrase: (words: readonly string[], limit: number) => Promise<readonly SentencePlace[]>;
  /** The sentences `from` to `to` (exclusive) of an article, as far as it has them; empty when it is unknown. */
  readonly sentences: (articleId: string, from: number, to: number) => Promise<readonly IndexedSentence[]>;
  readonly info: () => Promise<IndexSummary>;
  readonly close: () => Promise<void>;
}
