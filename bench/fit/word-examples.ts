import type { Question } from '../../src/answer/analyze-question.ts';
import type { DescribedWords } from '../../src/answer/encoder/describe-words.ts';
import { askedVector } from '../../src/answer/reader/reader.ts';
import { typeNumber } from '../../src/answer/reader/reader-network.ts';
import type { WordVectors } from '../../src/answer/word-vectors.ts';
import { sentenceText, type Article, type Sentence, type Span } from '../../src/domain/article.ts';
import type { IndexedText } from '../../src/search/search-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { isContent } from '../../src/text/content-terms.ts';
import type { GoldQuestion } from '../collection.ts';
import type { VectorOf } from './reader-examples.ts';

/** What an encoder sees of a question. */
export interface AskedExample {
  readonly type: number;
  readonly asked: Float32Array;
  readonly focus: Float32Array | null;
}

/** What an encoder sees of a sentence. */
export interface WordsExample {
  /** `WORD_FEATURES_EACH` features for each word of the sentence. */
  readonly features: Uint16Array;
  /** Each word's vector. */
  readonly vectors: readonly (Float32Array | null)[];
  /** The places of the words that may belong to the answer. */
  readonly places: readonly number[];
}

/** The question's part of an example. */
export const toAsked = (question: Question, vectors: WordVectors, vectorOf: VectorOf): AskedExample => ({
  type: typeNumber(question.type),
  asked: askedVector(question, vectors),
  focus: question.focus === null ? null : vectorOf(question.focus),
});

/** The sentence's part of an example. */
export const toWords = (
  { features, places }: DescribedWords,
  analyzed: IndexedText,
  vectorOf: VectorOf,
): WordsExample => ({
  features,
  places,
  vectors: analyzed.terms.map((term, at) => (isContent(analyzed, at) ? vectorOf(term) : null)),
});

/** For each of some places in a sentence, 1 when its word belongs to one of the `answers`. */
export function labelPlaces(
  places: readonly number[],
  answers: readonly Span[],
  article: Article,
  sentence: Sentence,
  analyzer: Analyzer,
): Uint8Array {
  const { tokens } = analyzer.analyze(sentenceText(article, sentence));
  return Uint8Array.from(places, (at) => {
    const token = tokens[at];
    return answers.some(({ start, end }) => token !== undefined && token.start < end && token.end > start)
      ? 1
      : 0;
  });
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Where a sentence of the question's paragraph has gold answers, as whole words. */
export function answersIn(
  article: Article,
  sentence: Sentence,
  { answers, paragraph }: Pick<GoldQuestion, 'answers' | 'paragraph'>,
): Span[] {
  if (paragraph !== null && (sentence.start >= paragraph[1] || sentence.end <= paragraph[0])) return [];
  const text = sentenceText(article, sentence).toLowerCase();
  return answers.flatMap((answer) => {
    const wanted = answer.toLowerCase();
    const spans: Span[] = [];
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
      const end = start + wanted.length;
      if (WORD_CHARACTER.test(text.charAt(start - 1)) || WORD_CHARACTER.test(text.charAt(end))) continue;
      spans.push({ start, end });
    }
    return spans;
  });
}
