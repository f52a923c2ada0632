import { parseQuestion, type Question } from '../../src/answer/analyze-question.ts';
import type { Knowledge } from '../../src/answer/features/matches.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { Candidate } from '../../src/search/search-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import type { GoldQuestion } from '../collection.ts';
import type { RankerExercise } from './exercises.ts';
import type { Random } from './random.ts';
import { varyQuestion } from './vary-question.ts';

/** What the questions of exercises are put with. */
export interface AskingParts {
  readonly analyzer: Analyzer;
  readonly models: Pick<AnswerModels, 'background' | 'vectors' | 'reader'>;
  readonly random: Random;
}

/** A question of an exercise as its corpus understands it. */
export interface AskedQuestion {
  readonly gold: GoldQuestion;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly knowledge: Knowledge & Pick<AnswerModels, 'background'>;
}

/** Asks all questions of some exercises, a share of them (0 to 1) in other words. */
export async function* askExercises(
  exercises: readonly RankerExercise[],
  { analyzer, models, random }: AskingParts,
  paraphrased: number,
): AsyncGenerator<AskedQuestion> {
  for (const { articles, questions, relations } of exercises) {
    if (questions.length === 0) continue;
    const engine = createMiniSearchEngine(analyzer);
    await engine.rebuild(articles);
    const knowledge = { ...models, relations: createTermRelations(toRelationsFile(relations)) };
    for (const gold of questions) {
      const text = varyQuestion(gold.question, paraphrased, analyzer, models.vectors, random);
      yield { gold, knowledge, ...(await retrieve(engine, parseQuestion(text, analyzer), knowledge)) };
    }
    await engine.close();
  }
}
