import type { GoldQuestion } from './collection.ts';
import { readQuestions } from './collection.ts';
import { measureQuality, type Ask, type Quality } from './measure-quality.ts';
import { openArticles } from './open-articles.ts';

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
  /** Loading the models, reading, splitting and indexing, milliseconds. */
  readonly indexMs: number;
  /** Resident memory of the process with the index, before the first question, megabytes. */
  readonly memoryMb: number;
  /** Processor time a question, milliseconds. */
  readonly cpuMs: number;
  readonly quality: Quality;
}

/** Citations asked for: R@10 needs ten. */
export const TOP = 10;
/** Questions asked before the measured ones, so that the code is compiled. */
const WARM_UP = 50;

/** Reads and indexes a collection as a user's articles are, and asks its questions. */
export async function measureCollection(place: CollectionPlace): Promise<Measurement> {
  const { services, indexMs, memoryMb } = await openArticles(place.articles);
  const questions = await readEvery(place.questions, place.every);
  const ask: Ask = (question) => services.ask(question, { top: TOP });
  await warmUp(ask, questions);
  const { result: quality, cpuMs } = await withCpuTime(() => measureQuality(ask, questions));
  const { articles, sentences } = services.scope();
  await services.close();
  return {
    name: place.name,
    articles,
    sentences,
    indexMs,
    memoryMb,
    cpuMs: cpuMs / Math.max(1, questions.length),
    quality,
  };
}

/** Every nth question of the files together. */
export async function readEvery(files: readonly string[], every: number): Promise<GoldQuestion[]> {
  const all = (await Promise.all(files.map((file) => readQuestions(file)))).flat();
  return all.filter((_, i) => i % every === 0);
}

/** Asks a few questions without measuring. */
async function warmUp(ask: Ask, questions: readonly GoldQuestion[]): Promise<void> {
  for (const { question } of questions.slice(0, WARM_UP)) await ask(question);
}

/** Runs something and adds the processor time of the whole process meanwhile, milliseconds. */
export async function withCpuTime<Result>(
  run: () => Promise<Result>,
): Promise<{ result: Result; cpuMs: number }> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}
