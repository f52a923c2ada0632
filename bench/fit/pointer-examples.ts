import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import {
  createTermLookup,
  findTerms,
  matchTerms,
  type WordKnowledge,
} from '../../src/answer/features/matches.ts';
import { wordDescriber } from '../../src/answer/encoder/describe-words.ts';
import { understandQuestion } from '../../src/answer/retrieve.ts';
import type { Article, Span } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { IndexedSentence, SearchEngine } from '../../src/search/search-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { rememberVectors, type ReaderExerciseParts, type VectorOf } from './reader-examples.ts';
import { varyQuestion } from './vary-question.ts';
import {
  answersIn,
  labelPlaces,
  toAsked,
  toWords,
  type AskedExample,
  type WordsExample,
} from './word-examples.ts';

/** One question with the sentence that answers it. */
export interface PointerExample extends AskedExample, WordsExample {
  /** For each place, 1 when its word belongs to a gold answer. */
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
      const answers = answersIn(sentence.article, sentence.sentence, gold);
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
  const described = wordDescriber(question)(analyzed, matchTerms(analyzed, best.presence, lookUp));
  const labels = labelPlaces(described.places, best.answers, article, sentence, analyzer);
  if (!labels.includes(1)) return null;
  return {
    ...toAsked(question, knowledge.vectors, vectorOf),
    ...toWords(described, analyzed, vectorOf),
    labels,
  };
}
