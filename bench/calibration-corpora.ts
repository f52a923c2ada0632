import { join } from 'node:path';
import type { Article } from '../src/domain/article.ts';
import { newsFolder, squadFolder } from './carried-collections.ts';
import { readArticles, readCollection, readQuestions, type GoldQuestion } from './collection.ts';
import { groupByArticle } from './fit/exercises.ts';
import { createRandom } from './fit/random.ts';
import { shapeAsNews } from './fit/shape-as-news.ts';
import { foreignQuestions } from './foreign-questions.ts';

/** A corpus and the questions it is asked. */
export interface AskedCorpus {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldQuestion[];
}

type MakeCorpora = (root: string, every: number) => Promise<AskedCorpus[]>;

const SEED = 20_261_122;
const SQUAD_FILES = ['questions.jsonl', 'off-corpus.jsonl'];

const everyNth = <T>(list: readonly T[], n: number): T[] => list.filter((_, i) => i % n === 0);

/** Each article by itself, asked its own answerable questions and those that it cannot answer. */
function singles(
  { articles, questions }: AskedCorpus,
  unanswerable: (article: Article, own: readonly GoldQuestion[]) => readonly GoldQuestion[],
): AskedCorpus[] {
  const byArticle = groupByArticle(questions.filter(({ answerable }) => answerable));
  return articles.map((article) => {
    const own = byArticle.get(article.id) ?? [];
    return { articles: [article], questions: [...own, ...unanswerable(article, own)] };
  });
}

/** Each article by itself, asked its own questions and as many that were asked of the others. */
function singlesWithForeign(collection: AskedCorpus): AskedCorpus[] {
  const random = createRandom(SEED);
  const pool = collection.questions.filter(({ answerable }) => answerable);
  return singles(collection, (article, own) => foreignQuestions(article, pool, own.length, random));
}

function inPieces({ articles, questions }: AskedCorpus): AskedCorpus {
  const random = createRandom(SEED);
  const byArticle = groupByArticle(questions);
  const shaped = articles.map((article) => shapeAsNews(article, byArticle.get(article.id) ?? [], random));
  return {
    articles: shaped.flatMap((pieces) => pieces.articles),
    questions: [
      ...shaped.flatMap((pieces) => pieces.questions),
      ...questions.filter(({ answerable }) => !answerable),
    ],
  };
}

const squad = async (root: string, every: number, files = SQUAD_FILES): Promise<AskedCorpus> => {
  const { articles, questions } = await readCollection(squadFolder(root), files);
  return { articles, questions: everyNth(questions, every) };
};

/** The corpora of each row of the calibration table. */
export const CALIBRATION_CORPORA: Readonly<Record<string, MakeCorpora>> = {
  'the seed article, both question files': async (root) => {
    const files = ['seed-questions.jsonl', 'seed-questions-held-out.jsonl'];
    const questions = await Promise.all(files.map((file) => readQuestions(join(root, 'test', 'data', file))));
    return [{ articles: await readArticles(join(root, 'seeds')), questions: questions.flat() }];
  },
  'single news articles, foreign questions': async (root) =>
    singlesWithForeign(await readCollection(newsFolder(root))),
  'single news articles, near misses': async (root) => {
    const news = await readCollection(newsFolder(root));
    const nearMisses = groupByArticle(news.questions.filter(({ answerable }) => !answerable));
    return singles(news, ({ id }) => nearMisses.get(id) ?? []);
  },
  'all news articles, near misses': async (root) => [await readCollection(newsFolder(root))],
  'single SQuAD articles, foreign questions': async (root, every) =>
    singlesWithForeign(await squad(root, every, ['questions.jsonl'])),
  'SQuAD in pieces of the size of news, foreign questions': async (root, every) => [
    inPieces(await squad(root, every)),
  ],
  'all SQuAD articles, foreign questions': async (root, every) => [await squad(root, every)],
};
