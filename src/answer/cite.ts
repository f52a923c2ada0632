import type { Citation, ReportedFigure } from '../domain/answer.ts';
import { sentenceText, type Article, type Sentence, type Span } from '../domain/article.ts';
import { removeDangerousCharacters } from '../text/characters.ts';
import type { Analyzer } from '../text/analyzer.ts';
import type { Question } from './analyze-question.ts';
import { findAnswerSpans } from './answer-span.ts';
import type { FigureEvidence } from './differing-figures.ts';
import type { PointAt } from './pointer/pointer.ts';
import { permalink } from './permalink.ts';
import { withoutMarkup } from './without-markup.ts';
import type { SelectedEvidence } from './select-evidence.ts';

/**
 * The citation of one piece of evidence; `pointAt` finds the words in it that answer, `null` leaves it without
 * emphasis.
 */
export function cite(
  question: Question,
  { evidence, duplicates, supports }: SelectedEvidence,
  pointAt: PointAt | null,
  analyzer: Analyzer,
): Citation {
  const { article, sentence } = evidence.candidate;
  const citation = citeSentence(article, sentence);
  return {
    ...citation,
    emphasis:
      pointAt === null
        ? []
        : findAnswerSpans(
            question,
            citation.quote,
            pointAt(evidence.candidate.analyzed, evidence.view.own),
            analyzer,
          ),
    score: evidence.score,
    supports,
    alsoIn: [...new Set(duplicates.map(({ candidate }) => candidate.article.title))],
  };
}

/** A figure with its citation: the one that is there already where its sentence is cited. */
export function citeFigure(
  question: Question,
  { evidence, figure }: FigureEvidence,
  citations: readonly Citation[],
  pointAt: PointAt,
  analyzer: Analyzer,
): ReportedFigure {
  const { article, sentence } = evidence.candidate;
  const cited = citations.find((one) => one.article.id === article.id && one.sentence === sentence.index);
  return {
    figure: sentenceText(article, sentence).slice(figure.span.start, figure.span.end),
    citation: cited ?? cite(question, { evidence, duplicates: [], supports: true }, pointAt, analyzer),
  };
}

/** The citation of a sentence by itself: without emphasis, its score 0. */
export const citeSentence = (article: Article, sentence: Sentence): Citation =>
  citeSentences(article, sentence, sentence);

/** One citation of all sentences from one to another: of the first one, with a quote that reaches to the last. */
export function citeSentences(article: Article, sentence: Sentence, last: Sentence): Citation {
  const span = { start: sentence.start, end: last.end };
  const quote = removeDangerousCharacters(sentenceText(article, span));
  // Not the whole article: citations travel between threads, and are kept, without its text.
  const { id, title, titleDerived, date, dateSource, url, publisher, file } = article;
  return {
    article: { id, title, titleDerived, date, dateSource, url, publisher, file },
    sentence: sentence.index,
    span,
    quote,
    emphasis: [],
    line: lineOf(article, sentence),
    permalink: article.url === null ? null : permalink(article.url, shownWords(article, quote)),
    score: 0,
    supports: true,
    alsoIn: [],
  };
}

const MARKDOWN_FILE = /\.(?:md|markdown)$/iu;

const shownWords = ({ file }: Pick<Article, 'file'>, quote: string): string =>
  MARKDOWN_FILE.test(file) ? withoutMarkup(quote) : quote;

const LINE_BREAK = /\r\n|[\n\r]/gu;

/** The line of the article's file that a sentence begins on, from 1. */
export function lineOf(article: Pick<Article, 'text' | 'lineMapping'>, span: Span): number | null {
  if (article.lineMapping !== 'lines') return article.lineMapping;
  return 1 + (article.text.slice(0, span.start).match(LINE_BREAK)?.length ?? 0);
}
