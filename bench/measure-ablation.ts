import { join } from 'node:path';
import { parseQuestion } from '../src/answer/analyze-question.ts';
import { FEATURE_FAMILIES } from '../src/answer/features/feature-families.ts';
import { evaluate, type Network } from '../src/answer/network.ts';
import { rank, type Evidence } from '../src/answer/rank.ts';
import { rerank } from '../src/answer/rerank.ts';
import { retrieve } from '../src/answer/retrieve.ts';
import { sentenceText } from '../src/domain/article.ts';
import { createMiniSearchEngine } from '../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../src/text/analyzer.ts';
import { ablateFeatures } from './ablate-features.ts';
import { isCorrect, readCollection, type GoldQuestion } from './collection.ts';
import { readEvery } from './measure-collection.ts';
import { rankingQuality, type RankingQuality } from './ranking-quality.ts';
import { loadModels } from '../src/app/load-models.ts';
import { findPackageRoot } from '../src/app/package-root.ts';

/** The ranking without a family of features. */
export interface AblationRow {
  /** Name of the family, or `reranker` for the ranker by itself; `null` for the ranking as it is. */
  readonly family: string | null;
  readonly features: number;
  readonly quality: RankingQuality;
}

/** Asks the answerable questions of a collection, and ranks each one's candidates with every family left out. */
export async function measureAblation(folder: string, every: number): Promise<AblationRow[]> {
  const analyzer = createAnalyzer();
  const models = await loadModels(findPackageRoot(import.meta.url));
  const { articles } = await readCollection(folder, []);
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  const { ranker, reranker } = models;
  const variants = [
    { family: null, features: ranker.inputs.length, network: ranker, reranker },
    { family: 'reranker', features: 0, network: ranker, reranker: null },
    ...FEATURE_FAMILIES.map(({ name, features }) => ({
      family: name,
      features: features.length,
      network: ablateFeatures(ranker, new Set(features.map((feature) => feature.name))),
      reranker,
    })),
  ];
  const ranks: number[][] = variants.map(() => []);
  for (const gold of await readEvery([join(folder, 'questions.jsonl')], every)) {
    const { question, candidates } = await retrieve(engine, parseQuestion(gold.question, analyzer), models);
    const evidence = rank(question, candidates, models, models);
    variants.forEach((variant, i) => {
      const judged = judgeWith(variant.network, evidence);
      const ranked = variant.reranker === null ? judged : rerank(question, judged, variant.reranker);
      ranks[i]?.push(rankOfRight(gold, ranked));
    });
  }
  await engine.close();
  return variants.map(({ family, features }, i) => ({
    family,
    features,
    quality: rankingQuality(ranks[i] ?? []),
  }));
}

/** The evidence as a network judges it, best first. */
const judgeWith = (network: Network, evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .map((one) => ({ ...one, score: evaluate(network, one.features) }))
    .sort((a, b) => b.score - a.score);

/** Rank of the first right sentence among the first ten, from 1; 0 for none. */
const rankOfRight = (gold: GoldQuestion, ranked: readonly Evidence[]): number =>
  1 +
  ranked
    .slice(0, 10)
    .findIndex(({ candidate: { article, sentence } }) =>
      isCorrect(gold, article.id, sentence, sentenceText(article, sentence)),
    );
