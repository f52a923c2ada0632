import { join } from 'node:path';
import { createServices } from '../src/app/create-services.ts';
import { findPackageRoot } from '../src/app/package-root.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../src/corpus/read-corpus.ts';
import { readQuestions } from './collection.ts';
import { measureQuality, type Quality } from './measure-quality.ts';

/** Where a collection's articles and questions are. */
export interface CollectionPlace {
  readonly name: string;
  readonly articles: string;
  readonly questions: readonly string[];
  /** Ask every this many-th question; 1 for all. */
  readonly every: number;
}

/** What one run over a collection measured. */
export interface Measurement {
  readonly name: string;
  readonly articles: number;
  readonly sentences: number;
  /** Reading, splitting and indexing, milliseconds. */
  readonly indexMs: number;
  /** Resident memory of the process with the index, before the first question, megabytes. */
  readonly memoryMb: number;
  /** Processor time a question, milliseconds. */
  readonly cpuMs: number;
  readonly quality: Quality;
}

/** Citations asked for: R@10 needs ten. */
const TOP = 10;
const BYTES_PER_MB = 1_000_000;
/** Questions asked before the measured ones, so that the code is compiled. */
const WARM_UP = 50;

/** Reads and indexes a collection as a user's articles are, and asks its questions. */
export async function measureCollection({
  name,
  articles,
  questions,
  every,
}: CollectionPlace): Promise<Measurement> {
  const started = performance.now();
  const services = await createServices({
    paths: [articles],
    cwd: process.cwd(),
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot: findPackageRoot(import.meta.url),
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  });
  const indexMs = performance.now() - started;
  const memoryMb = process.memoryUsage().rss / BYTES_PER_MB;
  const all = (await Promise.all(questions.map((file) => readQuestions(file)))).flat();
  const asked = all.filter((_, i) => i % every === 0);
  const ask = (question: string) => services.ask(question, { top: TOP });
  for (const { question } of asked.slice(0, WARM_UP)) await ask(question);
  const before = process.cpuUsage();
  const quality = await measureQuality(ask, asked);
  const { user, system } = process.cpuUsage(before);
  const scope = services.scope();
  await services.close();
  return {
    name,
    articles: scope.articles,
    sentences: scope.sentences,
    indexMs,
    memoryMb,
    cpuMs: (user + system) / 1000 / Math.max(1, asked.length),
    quality,
  };
}

/** The collections that the project carries. */
export function carriedCollections(packageRoot: string, every: number): CollectionPlace[] {
  const data = join(packageRoot, 'bench', 'data');
  return [
    {
      name: 'seed article',
      articles: join(packageRoot, 'seeds'),
      questions: [join(packageRoot, 'test', 'data', 'seed-questions.jsonl')],
      every: 1,
    },
    {
      name: 'seed article, held out',
      articles: join(packageRoot, 'seeds'),
      questions: [join(packageRoot, 'test', 'data', 'seed-questions-held-out.jsonl')],
      every: 1,
    },
    {
      name: 'news',
      articles: join(data, 'news', 'articles.jsonl'),
      questions: [join(data, 'news', 'questions.jsonl')],
      every: 1,
    },
    {
      name: 'SQuAD development',
      articles: join(data, 'squad-dev', 'articles.jsonl'),
      questions: ['questions.jsonl', 'off-corpus.jsonl'].map((file) => join(data, 'squad-dev', file)),
      every,
    },
  ];
}
