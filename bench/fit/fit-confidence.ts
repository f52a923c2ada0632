import { sentenceText } from '../../src/domain/article.ts';
import { parseQuestion } from '../../src/answer/analyze-question.ts';
import { CONFIDENCE_INPUTS, confidenceInputs } from '../../src/answer/confidence.ts';
import type { Network } from '../../src/answer/network.ts';
import { rank } from '../../src/answer/rank.ts';
import { rerank } from '../../src/answer/rerank.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { isCorrect, type GoldQuestion } from '../collection.ts';
import { createContrary } from './contrary.ts';
import { distortQuestion } from './distort-question.ts';
import type { ConfidenceExercise } from './exercises.ts';
import type { RelationTable } from './fit-relations.ts';
import type { Random } from './random.ts';
import { trainEnsemble, type Group } from './train-network.ts';
import { varyQuestion } from './vary-question.ts';

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.2;

const oneRow = (inputs: Iterable<number>, isRight: boolean): Group => ({
  rows: Float32Array.from(inputs),
  labels: Uint8Array.of(Number(isRight)),
  weight: 1,
});

/** One row for each question: what the confidence sees, and whether the first citation was right. */
export async function confidenceGroups(
  exercises: readonly ConfidenceExercise[],
  analyzer: Analyzer,
  models: Omit<AnswerModels, 'relations' | 'pointer' | 'confidence'>,
  relations: RelationTable,
  random: Random,
): Promise<Group[]> {
  const groups: Group[] = [];
  const makeContrary = createContrary(
    CONFIDENCE_INPUTS.map(({ name }) => name),
    random,
  );
  const knowledge = { ...models, relations: createTermRelations(toRelationsFile(relations)) };
  for (const exercise of exercises) {
    const engine = createMiniSearchEngine(analyzer);
    await engine.rebuild(exercise.articles);
    const judge = async (gold: GoldQuestion, isSilent: boolean): Promise<void> => {
      const text = varyQuestion(gold.question, PARAPHRASED, analyzer, models.vectors, random);
      const { question, candidates } = await retrieve(engine, parseQuestion(text, analyzer), knowledge);
      const ranked = rerank(question, rank(question, candidates, models, knowledge), models.reranker);
      const top = ranked[0];
      if (top === undefined) return;
      const { article, sentence } = top.candidate;
      const isRight = !isSilent && isCorrect(gold, article.id, sentence, sentenceText(article, sentence));
      const inputs = confidenceInputs(question, ranked);
      groups.push(oneRow(inputs, isRight));
      const contrary = isRight ? makeContrary(question, inputs) : null;
      if (contrary !== null) groups.push(oneRow(contrary, false));
    };
    for (const gold of exercise.questions) await judge(gold, false);
    for (const gold of exercise.silent) await judge(gold, true);
    for (const gold of exercise.questions.slice(0, exercise.distorted)) {
      const other = exercise.silent[Math.floor(random() * exercise.silent.length)]?.question ?? '';
      const question = distortQuestion(gold.question, other, analyzer, models.vectors, random);
      if (question !== null) await judge({ ...gold, question }, true);
    }
    await engine.close();
  }
  return groups;
}

/** Networks whose mean is taken. */
const MEMBERS = 12;

/** Fits the confidence. */
export const fitConfidence = (
  groups: readonly Group[],
  random: Random,
  log: (line: string) => void,
): Network =>
  trainEnsemble(
    CONFIDENCE_INPUTS.map(({ name }) => name),
    groups,
    {
      loss: 'logistic',
      hidden: 8,
      epochs: 20,
      learningRate: 0.005,
      decay: 1e-4,
      random,
      onEpoch: (epoch, loss) => {
        if (epoch % 10 === 9) log(`  confidence epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
      },
    },
    MEMBERS,
  );
