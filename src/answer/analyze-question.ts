import type { TimeRange } from '../domain/time-range.ts';
import type { TermStatistics } from '../search/search-engine.ts';
import type { AnalyzedTokens, Analyzer } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import { expectAnswer, type AnswerType, type ExpectedAnswer } from './answer-type.ts';
import { askedTense, type AskedTense } from './asked-tense.ts';
import { chooseCorrection } from './choose-correction.ts';
import { stripChat } from './strip-chat.ts';
import type { TimeReference } from './time-periods.ts';
import { findTimeRange } from './time-range.ts';
import { termWeight, type BackgroundFrequencies } from './term-weights.ts';
import type { WordVectors } from './word-vectors.ts';

/** A content word of the question. Repeated words count once. */
export interface QuestionTerm {
  /** Folded, as the asker wrote it. */
  readonly word: string;
  /** The term searched: the mended one, where the word was misspelt. */
  readonly term: string;
  /** The corpus' spelling of a misspelt word, else `null`. */
  readonly correction: string | null;
  readonly weight: number;
  /** The articles write it with a capital; where they lack it, the question or general English does. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Some sentence of the corpus has it. */
  readonly isKnown: boolean;
}

/** A question as understood. */
export interface Question {
  /** As asked. */
  readonly text: string;
  /** Without greetings and politeness. */
  readonly core: string;
  readonly type: AnswerType;
  /** Term of the noun asked for ("which *city*"), or `null`. */
  readonly focus: string | null;
  /** All words of the core in order, function words too, folded; misspelt ones mended. */
  readonly words: readonly string[];
  readonly terms: readonly QuestionTerm[];
  /** Neighbouring content terms of the question, as index pairs into `terms`. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Sum of all weights; above 0 where there is a term. */
  readonly totalWeight: number;
  readonly tense: AskedTense;
  readonly wantsLatest: boolean;
  /** The time that it speaks of, or `null`. */
  readonly time: TimeRange | null;
  /** Sentences in the corpus asked. */
  readonly corpusSentences: number;
}

const LATEST =
  /\b(?:latest|newest|most recent(?:ly)?|right now|now|currently|at the moment|today|so far|these days)\b/iu;

/** Words that only ask for the latest state; they are searched in no article. */
const LATEST_WORDS: ReadonlySet<string> = new Set(
  'latest newest recent recently currently today moment days now'.split(' '),
);

/** The words of a question before the corpus is asked about them. */
export interface ParsedQuestion {
  readonly text: string;
  readonly core: string;
  readonly time: TimeRange | null;
  /** The core without an expression for the time of articles: "last week" is no word to search. */
  readonly analyzed: AnalyzedTokens;
}

/** Longest question that is looked at, in UTF-16 code units; what stands beyond is ignored. */
export const QUESTION_MAX_CHARS = 1_000;

/** Cuts a question to its core and into tokens. Without a `reference` it is taken for one that speaks of no time. */
export function parseQuestion(
  text: string,
  analyzer: Analyzer,
  reference: TimeReference | null = null,
): ParsedQuestion {
  const asked = stripChat(text.slice(0, QUESTION_MAX_CHARS));
  // Shouted: the capitals mark no names.
  const core = asked === asked.toUpperCase() ? asked.toLowerCase() : asked;
  const found = reference === null ? null : findTimeRange(core, reference);
  const time = found?.range ?? null;
  if (found === null || time?.use !== 'only') return { text, core, time, analyzed: analyzer.analyze(core) };
  const { start, end } = found.span;
  return { text, core, time, analyzed: analyzer.analyze(`${core.slice(0, start)} ${core.slice(end)}`) };
}

/** In "what year" the noun only tells the kind of answer; "last year" in a sentence is no sign of one. */
const isDateNoun = ({ type, focus }: ExpectedAnswer, i: number): boolean => type === 'date' && focus === i;

const isCapitalName = (shape: number): boolean =>
  (shape & Shape.capital) !== 0 && (shape & (Shape.initial | Shape.calendar)) === 0;

/**
 * Weighs a parsed question's words by what the corpus knows of them. A word that the corpus lacks is mended only
 * where it is no English word: "dead" is not a misspelt "head".
 */
export function analyzeQuestion(
  { text, core, time, analyzed }: ParsedQuestion,
  statistics: TermStatistics,
  background: BackgroundFrequencies,
  vectors: WordVectors,
): Question {
  const isStop = Array.from(analyzed.shapes, (shape) => (shape & Shape.stop) !== 0);
  const wantsLatest = LATEST.test(core);
  const corrections = analyzed.words.map((word, i) => {
    const isMisspelt =
      isStop[i] !== true &&
      !statistics.frequency.has(analyzed.terms[i] ?? word) &&
      !background.words.has(word);
    return isMisspelt ? chooseCorrection(word, analyzed.terms, statistics, vectors) : null;
  });
  // Of the mended words: "what yeer" asks for a date.
  const words = analyzed.words.map((word, i) => corrections[i]?.word ?? word);
  const expected = expectAnswer(words, isStop);
  const terms: QuestionTerm[] = [];
  const indexOf = new Map<string, number>();
  const order: number[] = [];
  analyzed.terms.forEach((term, i) => {
    if (isStop[i] === true || i === expected.questionWord || isDateNoun(expected, i)) return;
    const word = analyzed.words[i] ?? term;
    if (wantsLatest && LATEST_WORDS.has(word)) return;
    const correction = corrections[i] ?? null;
    const searched = correction?.term ?? term;
    const frequency = statistics.frequency.get(searched) ?? 0;
    const known = indexOf.get(searched);
    if (known !== undefined) {
      order.push(known);
      return;
    }
    const shape = analyzed.shapes[i] ?? 0;
    order.push(terms.length);
    indexOf.set(searched, terms.length);
    terms.push({
      word,
      term: searched,
      correction: correction?.word ?? null,
      weight: termWeight(searched, frequency, statistics.sentences, background),
      isName:
        frequency > 0
          ? statistics.names.has(searched)
          : isCapitalName(shape) || background.names.has(searched),
      isNumber: (shape & Shape.number) !== 0 && /\d/u.test(word),
      isKnown: frequency > 0,
    });
  });
  const pairs = order.slice(1).map((index, i) => [order[i] ?? 0, index] as const);
  return {
    text,
    core,
    type: expected.type,
    tense: askedTense(words),
    focus:
      expected.focus < 0
        ? null
        : (corrections[expected.focus]?.term ?? analyzed.terms[expected.focus] ?? null),
    words,
    terms,
    pairs: pairs.filter(([a, b]) => a !== b),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0),
    wantsLatest,
    time,
    corpusSentences: statistics.sentences,
  };
}
