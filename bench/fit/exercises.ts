import { sentenceText, type Article } from '../../src/domain/article.ts';
import { foldForComparison, type Collection, type GoldQuestion } from '../collection.ts';
import type { RelationTable } from './fit-relations.ts';
import { shuffle, type Random } from './random.ts';
import { shapeAsNews, type ShapedArticles } from './shape-as-news.ts';

/** A corpus to ask, the questions to ask it, and the relations that were not learned from these questions. */
export interface RankerExercise extends ShapedArticles {
  readonly relations: RelationTable;
}

/** A corpus and questions to it; nothing in the corpus answers those of `silent`. */
export interface ConfidenceExercise extends ShapedArticles {
  readonly silent: readonly GoldQuestion[];
  /** How many of `questions` are asked again as near misses, with a word exchanged. */
  readonly distorted: number;
}

type QuestionsOf = (article: Article) => readonly GoldQuestion[];

/** Sizes of the corpora, taking turns. */
const ENCYCLOPAEDIA_SIZES = [40, 40, 10, 1];
const NEWS_SIZES = [1, 1, 1, 1, 1, 1, 10, 10, 60, 250];

/** Corpora of all sizes, from the articles as they are and from the same articles in the shape of news. */
export function rankerExercises(
  articles: readonly Article[],
  questionsOf: QuestionsOf,
  relations: RelationTable,
  random: Random,
): RankerExercise[] {
  return [
    ...corpora(articles, ENCYCLOPAEDIA_SIZES, random).map((some) => ({
      articles: some,
      questions: some.flatMap(questionsOf),
      relations,
    })),
    ...shapedCorpora(articles, questionsOf, NEWS_SIZES, random).map((some) => ({
      ...some,
      relations,
    })),
  ];
}

/** Questions by the article that they were asked from. */
export function groupByArticle(
  questions: readonly GoldQuestion[],
): ReadonlyMap<string, readonly GoldQuestion[]> {
  const groups = new Map<string, GoldQuestion[]>();
  for (const question of questions) {
    const group = groups.get(question.article ?? '');
    if (group === undefined) groups.set(question.article ?? '', [question]);
    else group.push(question);
  }
  return groups;
}

/** Cuts articles into corpora whose sizes take turns. */
function corpora(articles: readonly Article[], sizes: readonly number[], random: Random): Article[][] {
  const rest = shuffle(articles, random);
  const cut: Article[][] = [];
  for (let i = 0; rest.length > 0; i++) cut.push(rest.splice(0, sizes[i % sizes.length]));
  return cut;
}

function shapedCorpora(
  articles: readonly Article[],
  questionsOf: QuestionsOf,
  sizes: readonly number[],
  random: Random,
): ShapedArticles[] {
  const shaped = articles.map((article) => shapeAsNews(article, questionsOf(article), random));
  const byArticle = groupByArticle(shaped.flatMap(({ questions }) => questions));
  return corpora(
    shaped.flatMap((some) => some.articles),
    sizes,
    random,
  ).map((some) => ({ articles: some, questions: some.flatMap(({ id }) => byArticle.get(id) ?? []) }));
}

/** How often the news articles are asked, each time worded anew, beside the many of the encyclopaedia. */
const NEWS_ROUNDS_RANKER = 2;
const NEWS_ROUNDS_CONFIDENCE = 1;
/** Articles of a small news corpus. */
const NEWS_GROUP = 8;

/** The news collection all at once, in groups, and each article by itself. */
function newsCorpora(articles: readonly Article[], random: Random): Article[][] {
  return [[...articles], ...corpora(articles, [NEWS_GROUP], random), ...articles.map((article) => [article])];
}

/** The news collection, its questions, and the relations. */
export function newsRankerExercises(
  news: Collection,
  relations: RelationTable,
  random: Random,
): RankerExercise[] {
  const questionsOf = answeredQuestionsOf(news);
  return repeat(NEWS_ROUNDS_RANKER, () =>
    newsCorpora(news.articles, random).map((articles) => ({
      articles,
      questions: articles.flatMap(questionsOf),
      relations,
    })),
  );
}

/** The same for the confidence; what people ask in vain are the collection's own near misses, and foreign questions. */
export function newsConfidenceExercises(
  news: Collection,
  foreign: readonly GoldQuestion[],
  random: Random,
): ConfidenceExercise[] {
  const questionsOf = answeredQuestionsOf(news);
  const inVain = groupByArticle(news.questions.filter(({ answerable }) => !answerable));
  return repeat(NEWS_ROUNDS_CONFIDENCE, () =>
    newsCorpora(news.articles, random).map((articles) => {
      const questions = articles.flatMap(questionsOf);
      const nearMisses = articles.flatMap(({ id }) => inVain.get(id) ?? []);
      const strange = sample(foreign, Math.max(0, questions.length - nearMisses.length), random);
      return { articles, questions, silent: [...nearMisses, ...strange], distorted: 0 };
    }),
  );
}

/** Two collections of the same kind: the `first` takes all but every third article. */
export function splitCollection({
  articles,
  questions,
}: Collection): [first: Collection, second: Collection] {
  const second = new Set(articles.filter((_, i) => i % 3 === 2).map(({ id }) => id));
  const part = (isSecond: boolean): Collection => ({
    articles: articles.filter(({ id }) => second.has(id) === isSecond),
    questions: questions.filter(({ article }) => second.has(article ?? '') === isSecond),
  });
  return [part(false), part(true)];
}

function answeredQuestionsOf(news: Collection): QuestionsOf {
  const byArticle = groupByArticle(news.questions.filter(({ answerable }) => answerable));
  return ({ id }) => byArticle.get(id) ?? [];
}

const repeat = <T>(times: number, make: () => T[]): T[] => Array.from({ length: times }, make).flat();

/** Corpus size, how many such corpora, and how many questions each is asked. */
const NEWS_ROUNDS: readonly (readonly [size: number, rounds: number, questions: number])[] = [
  [1, 260, 12],
  [10, 16, 80],
  [80, 5, 300],
];
const ENCYCLOPAEDIA_ROUNDS: typeof NEWS_ROUNDS = [
  [1, 20, 30],
  [20, 6, 400],
  [45, 8, 900],
];

/**
 * Corpora of several sizes, each asked its own questions and as many in vain: questions about other articles, and
 * near misses, which name what the corpus is about but ask what it does not say. Half of the near misses had their
 * paragraph taken out, half have a word exchanged.
 */
export function confidenceExercises(
  articles: readonly Article[],
  all: readonly Article[],
  questionsOf: QuestionsOf,
  random: Random,
): ConfidenceExercise[] {
  const shaped = articles.map((article) => shapeAsNews(article, questionsOf(article), random));
  const pieces = shaped.flatMap((some) => some.articles);
  const byPiece = groupByArticle(shaped.flatMap(({ questions }) => questions));
  const foreign = all.flatMap(questionsOf);
  return [
    ...rounds(pieces, ({ id }) => byPiece.get(id) ?? [], foreign, NEWS_ROUNDS, random),
    ...rounds(articles, questionsOf, foreign, ENCYCLOPAEDIA_ROUNDS, random),
  ];
}

/** The article that a piece was cut from. */
const sourceOf = (id: string | null): string => (id ?? '').split('/')[0] ?? '';

function rounds(
  pool: readonly Article[],
  questionsOf: QuestionsOf,
  foreign: readonly GoldQuestion[],
  sizes: typeof NEWS_ROUNDS,
  random: Random,
): ConfidenceExercise[] {
  return sizes.flatMap(([size, count, questions]) =>
    Array.from({ length: count }, () => {
      const corpus = shuffle(pool, random).slice(0, size);
      const inside = new Set(corpus.map(({ id }) => sourceOf(id)));
      const own = shuffle(corpus.flatMap(questionsOf), random).slice(0, questions);
      const { articles, silent } = withoutParagraphs(corpus, questionsOf, random);
      const nearMisses = Math.round(own.length * nearMissShare(size));
      const strange = sample(foreign, own.length, random)
        .filter(({ article }) => !inside.has(sourceOf(article)))
        .slice(0, own.length - nearMisses);
      const distorted = Math.ceil(nearMisses / 2);
      return [
        { articles: corpus, questions: own, silent: strange, distorted },
        {
          articles,
          questions: [],
          silent: shuffle(silent, random).slice(0, nearMisses - distorted),
          distorted: 0,
        },
      ];
    }).flat(),
  );
}

/** The smaller the corpus, the more of what people ask in vain is about its own subject: 0.6 of it for one article. */
const nearMissShare = (articles: number): number => 0.6 / (1 + Math.log2(articles) / 2);

const sample = <T>(list: readonly T[], count: number, random: Random): T[] =>
  Array.from({ length: count }, () => list[Math.floor(random() * list.length)] as T);

/** Share of an article's asked paragraphs that are taken out. */
const TAKEN_OUT = 0.3;

/** Takes out some paragraphs that answer questions; those questions must then not be answered. */
function withoutParagraphs(
  corpus: readonly Article[],
  questionsOf: QuestionsOf,
  random: Random,
): { articles: Article[]; silent: GoldQuestion[] } {
  const silent: GoldQuestion[] = [];
  const articles = corpus.map((article) => {
    const questions = questionsOf(article);
    const asked = shuffle([...new Set(questions.map(({ paragraph }) => paragraph?.[0] ?? -1))], random);
    const chosen = new Set(asked.slice(0, Math.ceil(asked.length * TAKEN_OUT)));
    const gone = questions.filter(({ paragraph }) => paragraph !== null && chosen.has(paragraph[0]));
    const sentences = article.sentences.filter(
      ({ start, end }) =>
        !gone.some(({ paragraph }) => paragraph !== null && start < paragraph[1] && end > paragraph[0]),
    );
    const rest = foldForComparison(sentences.map((sentence) => sentenceText(article, sentence)).join(' '));
    // An answer that stands elsewhere in the article may be given there too.
    silent.push(
      ...gone.filter(({ answers }) => !answers.some((answer) => rest.includes(foldForComparison(answer)))),
    );
    return { ...article, sentences: sentences.map((sentence, index) => ({ ...sentence, index })) };
  });
  return { articles: articles.filter(({ sentences }) => sentences.length > 0), silent };
}
