import { sentenceText } from '../../src/domain/article.ts';
import { parseQuestion } from '../../src/answer/analyze-question.ts';
import { viewCandidates } from '../../src/answer/features/candidate-view.ts';
import { extractFeatures, FEATURES } from '../../src/answer/features/feature-families.ts';
import type { Network } from '../../src/answer/network.ts';
import { retrieve } from '../../src/answer/retrieve.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { isCorrect } from '../collection.ts';
import type { RankerExercise } from './exercises.ts';
import { shuffle, type Random } from './random.ts';
import { trainEnsemble, type Group } from './train-network.ts';
import { varyQuestion } from './vary-question.ts';

/** Wrong candidates kept for each question: the hardest by term match, and some by chance. */
const HARD_WRONG = 16;
const CHANCE_WRONG = 5;
const QUESTION_MAX = 60;

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.5;

/** Candidate rows of each question that has a right candidate. */
export async function rankerGroups(
  exercises: readonly RankerExercise[],
  analyzer: Analyzer,
  { background, vectors, reader }: Pick<AnswerModels, 'background' | 'vectors' | 'reader'>,
  random: Random,
): Promise<Group[]> {
  const groups: Group[] = [];
  for (const exercise of exercises) {
    const engine = createMiniSearchEngine(analyzer);
    await engine.rebuild(exercise.articles);
    const knowledge = {
      background,
      vectors,
      reader,
      relations: createTermRelations(toRelationsFile(exercise.relations)),
    };
    for (const gold of exercise.questions) {
      const text = varyQuestion(gold.question, PARAPHRASED, analyzer, vectors, random);
      const { question, candidates } = await retrieve(engine, parseQuestion(text, analyzer), knowledge);
      const rows = viewCandidates(question, candidates, knowledge).map((view) => {
        const { article, sentence } = view.candidate;
        return {
          features: extractFeatures(question, view),
          isRight: isCorrect(gold, article.id, sentence, sentenceText(article, sentence)),
        };
      });
      const right = rows.filter((row) => row.isRight);
      if (right.length === 0) continue;
      const wrong = rows
        .filter((row) => !row.isRight)
        .sort((a, b) => hardness(b.features) - hardness(a.features));
      const chosen = [
        ...right,
        ...wrong.slice(0, HARD_WRONG),
        ...shuffle(wrong.slice(HARD_WRONG), random).slice(0, CHANCE_WRONG),
      ].slice(0, QUESTION_MAX);
      const packed = new Float32Array(chosen.length * FEATURES.length);
      chosen.forEach((row, i) => packed.set(row.features, i * FEATURES.length));
      groups.push({
        rows: packed,
        labels: Uint8Array.from(chosen, (row) => Number(row.isRight)),
        weight: 1,
      });
    }
    await engine.close();
  }
  return groups;
}

const COVERAGE = FEATURES.findIndex(({ name }) => name === 'coverage');
const AROUND = FEATURES.findIndex(({ name }) => name === 'coverage-around');
const BM25 = FEATURES.findIndex(({ name }) => name === 'bm25');

const hardness = (features: Float64Array): number =>
  (features[BM25] ?? 0) + (features[COVERAGE] ?? 0) + (features[AROUND] ?? 0);

/** Networks whose mean is taken. */
const MEMBERS = 3;

/** Fits the ranker. */
export const fitRanker = (groups: readonly Group[], random: Random, log: (line: string) => void): Network =>
  trainEnsemble(
    FEATURES.map(({ name }) => name),
    groups,
    {
      loss: 'listwise',
      hidden: 16,
      epochs: 6,
      learningRate: 0.003,
      decay: 1e-5,
      random,
      onEpoch: (epoch, loss) => {
        log(`  ranker epoch ${epoch + 1}: loss ${loss.toFixed(4)}`);
      },
    },
    MEMBERS,
  );
