import { join } from 'node:path';
import { parseQuestion } from '../src/answer/analyze-question.ts';
import { FEATURE_FAMILIES } from '../src/answer/features/feature-families.ts';
import { evaluate, type Network } from '../src/answer/network.ts';
import { rank, type Evidence } from '../src/answer/rank.ts';
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
  /** Name of the family; `null` for the ranker as it is. */
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
  const variants = [
    { family: null, features: models.ranker.inputs.length, network: models.ranker },
    ...FEATURE_FAMILIES.map(({ name, features }) => ({
      family: name,
      features: features.length,
      network: ablateFeatures(models.ranker, new Set(features.map((feature) => feature.name))),
    })),
  ];
  const ranks: number[][] = variants.map(() => []);
  for (const gold of await readEvery([join(folder, 'questions.jsonl')], every)) {
    const { question, candidates } = await retrieve(engine, parseQuestion(gold.question, analyzer), models);
    const evidence = rank(question, candidates, models, models);
    variants.forEach(({ network }, i) => ranks[i]?.push(rankWith(network, gold, evidence)));
  }
  await engine.close();
  return variants.map(({ family, features }, i) => ({
    family,
    features,
    quality: rankingQuality(ranks[i] ?? []),
  }));
}

/** Rank of the first right sentence among the first ten, from 1, when a network judges; 0 for none. */
function rankWith(network: Network, gold: GoldQuestion, evidence: readonly Evidence[]): number {
  const ranked = evidence
    .map(({ candidate, features }) => ({ candidate, score: evaluate(network, features) }))
    .sort((a, b) => b.score - a.score);
  return (
    1 +
    ranked
      .slice(0, 10)
      .findIndex(({ candidate: { article, sentence } }) =>
        isCorrect(gold, article.id, sentence, sentenceText(article, sentence)),
      )
  );
}
