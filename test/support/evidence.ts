import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import { FEATURES, SENTENCE_FEATURES } from '../../src/answer/features/feature-families.ts';
import { createTermLookup, findTerms, matchTerms } from '../../src/answer/features/matches.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import { createPointer } from '../../src/answer/pointer/pointer.ts';
import {
  pointerSizes,
  type PointerNetwork,
  type PointerWeights,
} from '../../src/answer/pointer/pointer-network.ts';
import { rank, type Evidence, type RankingNetworks } from '../../src/answer/rank.ts';
import { createReader } from '../../src/answer/reader/reader.ts';
import {
  readerSizes,
  type ReaderNetwork,
  type ReaderWeights,
} from '../../src/answer/reader/reader-network.ts';
import { createReranker } from '../../src/answer/reranker/reranker.ts';
import {
  rerankerSizes,
  type RerankerNetwork,
  type RerankerWeights,
} from '../../src/answer/reranker/reranker-network.ts';
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
): Pick<AnswerModels, 'background' | 'relations' | 'vectors' | 'reader' | 'reranker' | 'pointer'> {
  const vectors = changes.vectors ?? createWordVectors({ terms: [], dimensions: 1, bytes: new Int8Array() });
  return {
    background: { sentences: 1000, frequency: new Map(), names: new Set<string>(), words: new Set() },
    relations: createTermRelations({ terms: [], related: [] }),
    vectors,
    reader: createReader(buildReaderNetwork(vectors.dimensions), vectors),
    reranker: createReranker(buildRerankerNetwork(vectors.dimensions), vectors),
    pointer: createPointer(buildPointerNetwork(vectors.dimensions), vectors),
    ...changes,
  };
}

/** The weights of a reader with one hidden unit: all 0, but for what a test is about. */
export function buildReaderNetwork(
  dimensions: number,
  changes: Partial<Record<ReaderWeights, readonly number[]>> = {},
): ReaderNetwork {
  return { units: 1, dimensions, ...zeros(readerSizes(1, dimensions)), ...changes };
}

/** The weights of a pointer with one unit and one layer that reaches one word far: all 0, but for what a test is about. */
export function buildPointerNetwork(
  dimensions: number,
  changes: Partial<Record<PointerWeights, readonly number[]>> = {},
): PointerNetwork {
  const form = { units: 1, dimensions, reach: 1, layers: 1 };
  return { ...form, ...zeros(pointerSizes(form)), ...changes };
}

/** The same of a reranker. */
export function buildRerankerNetwork(
  dimensions: number,
  changes: Partial<Record<RerankerWeights, readonly number[]>> = {},
): RerankerNetwork {
  const form = { units: 1, dimensions, reach: 1, layers: 1 };
  return { ...form, ...zeros(rerankerSizes(form)), ...changes };
}

const zeros = <Name extends string>(sizes: Readonly<Record<Name, number>>): Record<Name, number[]> =>
  Object.fromEntries(
    Object.entries<number>(sizes).map(([name, size]) => [name, Array.from({ length: size }, () => 0)]),
  ) as Record<Name, number[]>;

/** A network that looks at one input alone, or at none. */
const lookingAt = (inputs: readonly { readonly name: string }[], seen: string | null): Network => ({
  inputs: inputs.map(({ name }) => name),
  mean: inputs.map(() => 0),
  scale: inputs.map(() => 1),
  direct: inputs.map(({ name }) => (name === seen ? 1 : 0)),
  hidden: [],
  hiddenBias: [],
  output: [],
  bias: 0,
});

/** Networks that rank by one feature; without one, all candidates alike. */
export const rankingBy = (feature: string | null): RankingNetworks => ({
  preselector: lookingAt(SENTENCE_FEATURES, feature),
  ranker: lookingAt(FEATURES, feature),
});

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
  return { question, analyzed, own: matchTerms(analyzed, presence, lookUp) };
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
  const ranked = rank(question, candidates, rankingBy(null), knowledge);
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
  const ranked = rank(question, candidates, rankingBy(null), knowledge);
  return (quote) => {
    const evidence = ranked.find((one) => quoteOf(one) === quote);
    if (evidence === undefined) throw new Error(`No candidate reads "${quote}".`);
    return Object.fromEntries(FEATURES.map(({ name }, i) => [name, evidence.features[i] ?? Number.NaN]));
  };
}
