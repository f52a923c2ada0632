import type { Article, DateSource, Span } from './article.ts';
import type { CorpusScope } from './corpus.ts';
import type { PreviousQuestion } from './previous-question.ts';
import type { TimeRange } from './time-range.ts';

/**
 * - `answer`: the first citation answers the question;
 * - `closest`: the articles speak of it but do not answer it directly;
 * - `none`: not in the articles.
 */
export type Outcome = 'answer' | 'closest' | 'none';

/** A sentence of an article, put forward as evidence. */
export interface Citation {
  readonly article: Pick<
    Article,
    'id' | 'title' | 'titleDerived' | 'date' | 'dateSource' | 'url' | 'publisher' | 'file'
  >;
  /** Index of the sentence in its article. */
  readonly sentence: number;
  /** Offsets into the article's text as supplied. */
  readonly span: Span;
  /** The sentence, its own characters; only invisible controls that could mislead are taken out. */
  readonly quote: string;
  /** The words of `quote` that answer; empty when unsure. Offsets into `quote`. */
  readonly emphasis: readonly Span[];
  /** Line of `article.file` from 1, or `null` where the file has no such line. */
  readonly line: number | null;
  /** `url#:~:text=…`, or `null` without a URL. */
  readonly permalink: string | null;
  /** Unbounded; compares citations of one question only. */
  readonly score: number;
  /** It says the answer too or adds to it: its score is close to the best one's. The first one always does. */
  readonly supports: boolean;
  /** Titles of other articles that have the same sentence. */
  readonly alsoIn: readonly string[];
}

/** A question completed by the one before it. */
export interface FollowUp {
  /** The complete question: "when did Aharon Haliva resign". */
  readonly understoodAs: string;
  readonly previous: PreviousQuestion;
}

/** One of several figures that articles report for the same thing. */
export interface ReportedFigure {
  /** As the article writes it: "more than 1,200 people", "$3.5 million". */
  readonly figure: string;
  readonly citation: Citation;
}

/** What the bot says to a question. */
export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** Best first, whatever the outcome. */
  readonly citations: readonly Citation[];
  /** Where articles report different figures for what the first citation says: it and the others, newest first. */
  readonly figures: readonly ReportedFigure[];
  /** Probability, 0 to 1, that the first citation answers the question. */
  readonly confidence: number;
  /** Words of the question that no article contains, lower case. */
  readonly missing: readonly string[];
  /** The question with misspelt words mended ("Did you mean …?"), or `null`. */
  readonly suggestion: string | null;
  /** Date of the newest article cited, for "as of". */
  readonly asOf: string | null;
  /** The question asks for the latest state ("now", "latest"). */
  readonly wantsLatest: boolean;
  /** How a question was completed that leans on the one before it, or `null` where it stands on its own. */
  readonly followUp: FollowUp | null;
  /** Persons that the question and its citations name, the likeliest meant by "he" or "she" first. */
  readonly persons: readonly string[];
  /** The time that the question speaks of, and whether the first citation's article is of that time; or `null`. */
  readonly time: (TimeRange & { readonly isMet: boolean }) | null;
  readonly scope: CorpusScope;
  /** Time spent answering, milliseconds. */
  readonly ms: number;
}

/** One line of `/sources`. */
export interface SourceSummary {
  readonly id: string;
  readonly title: string;
  readonly titleDerived: boolean;
  readonly date: string | null;
  readonly dateSource: DateSource | null;
  readonly url: string | null;
  readonly file: string;
  readonly sentences: number;
  readonly copyOf: string | null;
  readonly promotions: number;
}

/** A sentence of a passage, as displayed. */
export interface PassageSentence {
  readonly text: string;
  /** It is the citation that the passage was asked for. */
  readonly cited: boolean;
  /** A paragraph of the article begins with it. */
  readonly startsParagraph: boolean;
}

/** The sentences around a citation, in order. */
export interface Passage {
  readonly sentences: readonly PassageSentence[];
}
