import type { AnswerModels } from '../../src/answer/models.ts';
import type { RankingNetworks } from '../../src/answer/rank.ts';
import type { Article } from '../../src/domain/article.ts';
import { newsRankerExercises, rankerExercises, type RankerExercise } from './exercises.ts';
import type { FitParts } from './fit-parts.ts';
import { fitPreselector, fitRanker } from './fit-ranker.ts';
import type { RelationTable } from './fit-relations.ts';
import { preselectorGroups, rankerGroups } from './ranker-groups.ts';

/** The preselector has few weights: it needs few of the ranker's questions. */
const PRESELECTOR_SHARE = 0.15;

/** Fits and writes the networks that rank, on at most so many of the articles' questions, and on the news. */
export async function fitNewRanker(
  articles: readonly Article[],
  questions: number,
  relations: RelationTable,
  models: Pick<AnswerModels, 'background' | 'vectors' | 'reader'>,
  { analyzer, random, questionsOf, news, files, log }: FitParts,
): Promise<RankingNetworks> {
  const some = (from: readonly RankerExercise[], share: number): RankerExercise[] =>
    from.map((e) => ({ ...e, questions: e.questions.filter(() => random() < share) }));
  const all = rankerExercises(articles, questionsOf, relations, random);
  const total = all.reduce((sum, exercise) => sum + exercise.questions.length, 0);
  const exercises = [
    ...some(all, Math.min(1, questions / total)),
    ...newsRankerExercises(news, relations, random),
  ];
  const parts = { analyzer, models, random };

  const byItself = await preselectorGroups(some(exercises, PRESELECTOR_SHARE), parts);
  log(`preselector: ${byItself.length} questions`);
  const preselector = fitPreselector(byItself, random, log);
  await files.writeNetwork('preselector', preselector);

  const groups = await rankerGroups(exercises, parts, preselector);
  log(`ranker: ${groups.length} questions`);
  const ranker = fitRanker(groups, random, log);
  await files.writeNetwork('ranker', ranker);
  return { preselector, ranker };
}
