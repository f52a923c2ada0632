import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import {
  createTermLookup,
  findTerms,
  matchTerms,
  type WordKnowledge,
} from '../../src/answer/features/matches.ts';
import { tokenDescriber } from '../../src/answer/reader/describe-tokens.ts';
import { askedVector } from '../../src/answer/reader/reader.ts';
import { typeNumber } from '../../src/answer/reader/reader-network.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { WordVectors } from '../../src/answer/word-vectors.ts';
import { understandQuestion } from '../../src/answer/retrieve.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { IndexedText, SearchEngine } from '../../src/search/search-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import type { Token } from '../../src/text/tokenize.ts';
import { isContent } from '../../src/text/content-terms.ts';
import { sentenceText, type Article } from '../../src/domain/article.ts';
import type { GoldQuestion } from '../collection.ts';
import type { Random } from './random.ts';
import { varyQuestion } from './vary-question.ts';

/** One question with the tokens of its paragraph that may answer it. */
export interface ReaderExample {
  readonly type: number;
  readonly focus: Float32Array | null;
  readonly asked: Float32Array;
  /** `TOKEN_FEATURES_EACH` features for each token. */
  readonly features: Uint16Array;
  /** For each token: its vector, that of the word before, that of the word behind. */
  readonly vectors: readonly (Float32Array | null)[];
  /** 1 for the tokens of a gold answer. */
  readonly labels: Uint8Array;
}

/** What examples are made from. */
export interface ReaderExerciseParts {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldQuestion[];
  readonly analyzer: Analyzer;
  readonly knowledge: WordKnowledge & Pick<AnswerModels, 'background'>;
  readonly random: Random;
}

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.3;
/** Of a paragraph, or of an article where no paragraph is given, so many sentences are read. */
const SENTENCES_MAX = 30;

/** Examples of all questions that have a gold answer in their paragraph. */
export async function readerExamples(parts: ReaderExerciseParts): Promise<ReaderExample[]> {
  const { articles, questions, analyzer, knowledge, random } = parts;
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const vectorOf = rememberVectors(knowledge.vectors);
  const examples: ReaderExample[] = [];
  for (const gold of questions) {
    const article = byId.get(gold.article ?? '');
    if (article === undefined) continue;
    const text = varyQuestion(gold.question, PARAPHRASED, analyzer, knowledge.vectors, random);
    const { question } = await understandQuestion(engine, parseQuestion(text, analyzer), knowledge);
    const sentences = await readSentences(article, gold, engine, analyzer);
    const example = toExample(question, sentences, gold, knowledge, vectorOf);
    if (example !== null) examples.push(example);
  }
  await engine.close();
  return examples;
}

export type VectorOf = (term: string) => Float32Array | null;

/** The same vector object for the same term: examples share them. */
export function rememberVectors({ find, read }: WordVectors): VectorOf {
  const known = new Map<string, Float32Array | null>();
  return (term) => {
    let vector = known.get(term);
    if (vector === undefined) {
      const number = find(term);
      vector = number < 0 ? null : read(number);
      known.set(term, vector);
    }
    return vector;
  };
}

interface ReadSentence {
  /** In lower case. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly analyzed: IndexedText;
}

/** The sentences of a question's paragraph. */
async function readSentences(
  article: Article,
  { paragraph }: GoldQuestion,
  engine: SearchEngine,
  analyzer: Analyzer,
): Promise<ReadSentence[]> {
  const indexed = await engine.sentences(article.id, 0, article.sentences.length);
  return indexed
    .filter(
      ({ sentence }) => paragraph === null || (sentence.start < paragraph[1] && sentence.end > paragraph[0]),
    )
    .slice(0, SENTENCES_MAX)
    .map(({ sentence, analyzed }) => {
      const text = sentenceText(article, sentence);
      return { text: text.toLowerCase(), tokens: analyzer.analyze(text).tokens, analyzed };
    });
}

function toExample(
  question: Question,
  sentences: readonly ReadSentence[],
  gold: GoldQuestion,
  knowledge: WordKnowledge,
  vectorOf: VectorOf,
): ReaderExample | null {
  const lookUp = createTermLookup(question, knowledge);
  const describe = tokenDescriber(question);
  const features: number[] = [];
  const vectors: (Float32Array | null)[] = [];
  const labels: number[] = [];
  for (const { text, tokens, analyzed } of sentences) {
    const answers = gold.answers.flatMap((answer) => {
      const start = text.indexOf(answer.toLowerCase());
      return start < 0 ? [] : [{ start, end: start + answer.length }];
    });
    const vectorAt = (at: number): Float32Array | null =>
      analyzed.terms[at] !== undefined && isContent(analyzed, at) ? vectorOf(analyzed.terms[at]) : null;
    const presence = findTerms(analyzed, question.terms.length, lookUp);
    const described = describe(analyzed, matchTerms(analyzed, presence, lookUp));
    features.push(...described.features);
    for (const at of described.places) {
      const token = tokens[at];
      vectors.push(vectorAt(at), vectorAt(at - 1), vectorAt(at + 1));
      const isAnswer = answers.some(
        ({ start, end }) => token !== undefined && token.start < end && token.end > start,
      );
      labels.push(isAnswer ? 1 : 0);
    }
  }
  if (!labels.includes(1)) return null;
  return {
    type: typeNumber(question.type),
    focus: question.focus === null ? null : vectorOf(question.focus),
    asked: askedVector(question, knowledge.vectors),
    features: Uint16Array.from(features),
    vectors,
    labels: Uint8Array.from(labels),
  };
}
