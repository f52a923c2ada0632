import type { AnswerModels } from '../../src/answer/models.ts';
import type { RankingNetworks } from '../../src/answer/rank.ts';
import type { RerankerNetwork } from '../../src/answer/reranker/reranker-network.ts';
import type { RankerExercise } from './exercises.ts';
import type { FitParts } from './fit-parts.ts';
import { fitPreselector, fitRanker } from './fit-ranker.ts';
import { fitReranker } from './fit-reranker.ts';
import type { Random } from './random.ts';
import { preselectorGroups, rankerGroups } from './ranker-groups.ts';
import { rerankerExamples } from './reranker-examples.ts';

/** The preselector has fewer weights than the ranker: it needs fewer questions. */
const PRESELECTOR_SHARE = 0.4;
/** More questions made the reranker no better. */
const RERANKER_SHARE = 0.8;

type Models = Pick<AnswerModels, 'background' | 'vectors' | 'reader'>;

/** Fits and writes the networks that rank. */
export async function fitNewRanker(
  exercises: readonly RankerExercise[],
  models: Models,
  { analyzer, random, files, log }: FitParts,
): Promise<RankingNetworks> {
  const parts = { analyzer, models, random };
  const byItself = await preselectorGroups(someOf(exercises, PRESELECTOR_SHARE, random), parts);
  log(`preselector: ${byItself.length} questions`);
  const preselector = fitPreselector(byItself, random, log);
  await files.writeNetwork('preselector', preselector);

  const groups = await rankerGroups(exercises, parts, preselector);
  log(`ranker: ${groups.length} questions`);
  const ranker = fitRanker(groups, random, log);
  await files.writeNetwork('ranker', ranker);
  return { preselector, ranker };
}

/** Fits and writes a reranker for what these networks put first. */
export async function fitNewReranker(
  exercises: readonly RankerExercise[],
  networks: RankingNetworks,
  models: Models,
  { analyzer, random, files, log }: FitParts,
): Promise<RerankerNetwork> {
  const some = someOf(exercises, RERANKER_SHARE, random);
  const examples = await rerankerExamples(some, { analyzer, models, random }, networks);
  log(`reranker: ${examples.length} questions`);
  const fitted = fitReranker(examples, models.vectors.dimensions, random, log);
  await files.writeReranker(fitted);
  return fitted;
}

/** The exercises with a share of their questions, 0 to 1. */
export const someOf = (
  exercises: readonly RankerExercise[],
  share: number,
  random: Random,
): RankerExercise[] =>
  exercises.map((exercise) => ({
    ...exercise,
    questions: exercise.questions.filter(() => random() < share),
  }));
