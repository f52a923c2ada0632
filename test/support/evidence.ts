import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import { FEATURES } from '../../src/answer/features/feature-families.ts';
import { createTermLookup, findTerms, matchTerms } from '../../src/answer/features/matches.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import { rank, type Evidence } from '../../src/answer/rank.ts';
import { createReader } from '../../src/answer/reader/reader.ts';
import {
  readerSizes,
  type ReaderNetwork,
  type ReaderWeights,
} from '../../src/answer/reader/reader-network.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { createTermRelations } from '../../src/answer/term-relations.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';
import type { Article } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { Candidate } from '../../src/search/search-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticles } from './articles.ts';

/** What is known of words: nothing, but for what a test is about. */
export function buildKnowledge(
  changes: Partial<AnswerModels> = {},
): Pick<AnswerModels, 'background' | 'relations' | 'vectors' | 'reader'> {
  const vectors = changes.vectors ?? createWordVectors({ terms: [], dimensions: 1, bytes: new Int8Array() });
  return {
    background: { sentences: 1000, frequency: new Map(), names: new Set<string>(), words: new Set() },
    relations: createTermRelations({ terms: [], related: [] }),
    vectors,
    reader: createReader(buildReaderNetwork(vectors.dimensions), vectors),
    ...changes,
  };
}

/** The weights of a reader with one hidden unit: all 0, but for what a test is about. */
export function buildReaderNetwork(
  dimensions: number,
  changes: Partial<Record<ReaderWeights, readonly number[]>> = {},
): ReaderNetwork {
  const sizes = Object.entries(readerSizes(1, dimensions));
  const lists = sizes.map(([name, size]) => [name, Array.from({ length: size }, () => 0)]);
  return { units: 1, dimensions, ...Object.fromEntries(lists), ...changes } as ReaderNetwork;
}

/** A network that gives every candidate the same score. */
export const FLAT_NETWORK: Network = {
  inputs: FEATURES.map(({ name }) => name),
  mean: FEATURES.map(() => 0),
  scale: FEATURES.map(() => 1),
  direct: FEATURES.map(() => 0),
  hidden: [],
  hiddenBias: [],
  output: [],
  bias: 0,
};

/** A question as understood by a corpus, and its candidates. */
export async function understand(
  text: string,
  articles: readonly Article[],
  knowledge = buildKnowledge(),
): Promise<{ question: Question; candidates: readonly Candidate[] }> {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return retrieve(engine, parseQuestion(text, analyzer), knowledge);
}

/** A question and the only sentence of its corpus, with the question's terms found in it. */
export async function lookAt(text: string, sentence: string, knowledge = buildKnowledge()) {
  const { question, candidates } = await understand(text, buildArticles(sentence), knowledge);
  const [candidate] = candidates;
  if (candidate === undefined) throw new Error(`"${sentence}" has no sentence.`);
  const { analyzed } = candidate;
  const lookUp = createTermLookup(question, knowledge);
  const presence = findTerms(analyzed, question.terms.length, lookUp);
  return { question, analyzed, own: matchTerms(analyzed, presence, lookUp), lookUp };
}

export const quoteOf = ({ candidate: { article, sentence } }: Pick<Evidence, 'candidate'>): string =>
  article.text.slice(sentence.start, sentence.end);

/** All sentences of a corpus as evidence for a question, each with the score that a test gives it, best first. */
export async function gatherEvidence(
  text: string,
  articles: readonly Article[],
  scoreOf: (quote: string) => number,
): Promise<{ question: Question; ranked: Evidence[] }> {
  const knowledge = buildKnowledge();
  const { question, candidates } = await understand(text, articles, knowledge);
  const ranked = rank(question, candidates, FLAT_NETWORK, knowledge);
  return {
    question,
    ranked: ranked
      .map((evidence) => ({ ...evidence, score: scoreOf(quoteOf(evidence)) }))
      .toSorted((a, b) => b.score - a.score),
  };
}

/** The features of a question's candidates by name, for each sentence. */
export async function featuresOf(
  text: string,
  articles: readonly Article[],
  knowledge = buildKnowledge(),
): Promise<(quote: string) => Readonly<Record<string, number>>> {
  const { question, candidates } = await understand(text, articles, knowledge);
  const ranked = rank(question, candidates, FLAT_NETWORK, knowledge);
  return (quote) => {
    const evidence = ranked.find((one) => quoteOf(one) === quote);
    if (evidence === undefined) throw new Error(`No candidate reads "${quote}".`);
    return Object.fromEntries(FEATURES.map(({ name }, i) => [name, evidence.features[i] ?? Number.NaN]));
  };
}
