import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import {
  createTermLookup,
  findTerms,
  matchTerms,
  type WordKnowledge,
} from '../../src/answer/features/matches.ts';
import { wordDescriber } from '../../src/answer/pointer/describe-words.ts';
import { askedVector } from '../../src/answer/reader/reader.ts';
import { typeNumber } from '../../src/answer/reader/reader-network.ts';
import { understandQuestion } from '../../src/answer/retrieve.ts';
import { sentenceText, type Article, type Span } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { IndexedSentence, SearchEngine } from '../../src/search/search-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { isContent } from '../../src/text/content-terms.ts';
import type { GoldQuestion } from '../collection.ts';
import { rememberVectors, type ReaderExerciseParts, type VectorOf } from './reader-examples.ts';
import { varyQuestion } from './vary-question.ts';

/** One question with the sentence that answers it. */
export interface PointerExample {
  readonly type: number;
  readonly asked: Float32Array;
  readonly focus: Float32Array | null;
  /** `WORD_FEATURES_EACH` features for each word of the sentence. */
  readonly features: Uint16Array;
  /** Each word's vector. */
  readonly vectors: readonly (Float32Array | null)[];
  /** The places of the words that may belong to the answer. */
  readonly places: readonly number[];
  /** For each of them, 1 when it belongs to a gold answer. */
  readonly labels: Uint8Array;
}

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.3;

/** Examples of all questions whose gold answer stands in a sentence of their paragraph. */
export async function pointerExamples(parts: ReaderExerciseParts): Promise<PointerExample[]> {
  const { articles, questions, analyzer, knowledge, random } = parts;
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  const sentencesOf = await readAll(articles, engine);
  const vectorOf = rememberVectors(knowledge.vectors);
  const examples: PointerExample[] = [];
  for (const gold of questions) {
    const answering = (sentencesOf.get(gold.article ?? '') ?? []).flatMap((sentence) => {
      const answers = answersIn(sentence, gold);
      return answers.length === 0 ? [] : [{ sentence, answers }];
    });
    if (answering.length === 0) continue;
    const text = varyQuestion(gold.question, PARAPHRASED, analyzer, knowledge.vectors, random);
    const { question } = await understandQuestion(engine, parseQuestion(text, analyzer), knowledge);
    const example = toExample(question, answering, knowledge, analyzer, vectorOf);
    if (example !== null) examples.push(example);
  }
  await engine.close();
  return examples;
}

type AnsweringSentence = { readonly sentence: IndexedSentence; readonly answers: readonly Span[] };

async function readAll(
  articles: readonly Article[],
  engine: SearchEngine,
): Promise<ReadonlyMap<string, readonly IndexedSentence[]>> {
  const sentences = new Map<string, readonly IndexedSentence[]>();
  for (const { id, sentences: all } of articles) sentences.set(id, await engine.sentences(id, 0, all.length));
  return sentences;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Where a sentence of the question's paragraph has gold answers, as whole words. */
function answersIn({ article, sentence }: IndexedSentence, { answers, paragraph }: GoldQuestion): Span[] {
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

/** Of several sentences that have the answer, the one that has the most of the question. */
function toExample(
  question: Question,
  answering: readonly AnsweringSentence[],
  knowledge: WordKnowledge,
  analyzer: Analyzer,
  vectorOf: VectorOf,
): PointerExample | null {
  const lookUp = createTermLookup(question, knowledge);
  const [best] = answering
    .map(({ sentence, answers }) => {
      const presence = findTerms(sentence.analyzed, question.terms.length, lookUp);
      const share = question.terms.reduce(
        (sum, { weight }, i) => sum + weight * (presence.closeness[i] as number),
        0,
      );
      return { sentence, answers, presence, share };
    })
    .sort((a, b) => b.share - a.share);
  if (best === undefined) return null;
  const { article, sentence, analyzed } = best.sentence;
  const own = matchTerms(analyzed, best.presence, lookUp);
  const { features, places } = wordDescriber(question)(analyzed, own);
  const { tokens } = analyzer.analyze(sentenceText(article, sentence));
  const labels = Uint8Array.from(places, (at) => {
    const token = tokens[at];
    return best.answers.some(
      ({ start, end }) => token !== undefined && token.start < end && token.end > start,
    )
      ? 1
      : 0;
  });
  if (!labels.includes(1)) return null;
  return {
    type: typeNumber(question.type),
    asked: askedVector(question, knowledge.vectors),
    focus: question.focus === null ? null : vectorOf(question.focus),
    features,
    vectors: analyzed.terms.map((term, at) => (isContent(analyzed, at) ? vectorOf(term) : null)),
    places,
    labels,
  };
}
