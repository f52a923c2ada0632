import { readFile, writeFile } from 'node:fs/promises';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readArticles } from '../../bench/collection.ts';
import { createRandom } from '../../bench/fit/random.ts';
import { growArticles } from '../../bench/grow-articles.ts';
import { percentile } from '../../bench/percentile.ts';
import { createLastingServices } from '../../src/app/create-lasting-services.ts';
import { TooBroadError } from '../../src/domain/errors.ts';
import type { Services } from '../../src/domain/services.ts';
import { printFigure } from '../support/figure.ts';
import { packageRoot } from '../support/imports.ts';
import { FATAL_QUESTIONS, lastingParts } from '../support/lasting-services.ts';

const SENTENCES = 100_000;
const SEED = 20_261_122;
const ASK_EVERY_MS = 200;
/** By so much may a refresh delay the main loop: whatever else the machine does delays it too. */
const LOOP_DELAY_MAX_MS = 50;
const UNDISTURBED_MS = 10_000;
const ANSWER_P95_MAX_MS = 1_000;
const FATAL_TIMES = 50;
/** Processor time of all threads, which on an idle machine is no less than the time that passes. */
const REFUSED_MAX_CPU_MS = 1_500;
const NEXT_ANSWER_MAX_CPU_MS = 3_000;
const STORED_WITHIN_MS = 120_000;
const NS_PER_MS = 1e6;
const QUESTIONS = [
  'Who was the president of the council?',
  'When did the Normans come to England?',
  'How many people live in Warsaw?',
  'What is the population of Victoria?',
  'Who designed the university library?',
];

let folder = '';
let cacheFolder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-worker-'));
  cacheFolder = mkdtempSync(join(tmpdir(), 'verbatim-cache-'));
  const originals = await readArticles(join(packageRoot, 'bench', 'data', 'squad-dev', 'articles.jsonl'));
  let number = 0;
  for (const article of growArticles(originals, SENTENCES, createRandom(SEED))) {
    number += 1;
    await writeFile(join(folder, `a${number}.json`), JSON.stringify(article));
  }
});
afterAll(() => {
  for (const path of [folder, cacheFolder]) rmSync(path, { recursive: true, force: true });
});

const open = async (given: { readonly isFailing: boolean; readonly isKept: boolean }) => {
  const { options, lasting, ...said } = lastingParts(folder, given);
  const services = await createLastingServices(given.isKept ? { ...options, cacheFolder } : options, lasting);
  onTestFinished(() => services.close());
  return { services, ...said };
};

/** How long something takes, and how much processor time of all threads, milliseconds. */
const timed = async (
  work: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly cpuMs: number }> => {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - started, cpuMs: (user + system) / 1_000 };
};

/** Every article ends in another sentence than before. */
const changeAll = async (): Promise<void> => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const article = JSON.parse(await readFile(path, 'utf8')) as { readonly text: string };
    await writeFile(path, JSON.stringify({ ...article, text: `${article.text} It rained.` }));
  }
};

const asMs = (ms: number): string => `${ms.toFixed(0)} ms`;

/** Asks five questions a second until the work is done; how long each took, milliseconds. */
const askDuring = async (work: Promise<unknown>, { ask }: Pick<Services, 'ask'>): Promise<number[]> => {
  const progress = { isOver: false };
  void work.finally(() => {
    progress.isOver = true;
  });
  const asked: Promise<number>[] = [];
  for (let number = 0; !progress.isOver; number++) {
    asked.push(timed(() => ask(QUESTIONS[number % QUESTIONS.length] ?? '')).then(({ ms }) => ms));
    await wait(ASK_EVERY_MS);
  }
  return Promise.all(asked);
};

/** What some work gives, and by how much the main loop was delayed at most meanwhile, milliseconds. */
const watchLoop = async <T>(work: Promise<T>): Promise<{ readonly value: T; readonly maxMs: number }> => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const value = await work;
  delay.disable();
  return { value, maxMs: delay.max / NS_PER_MS };
};

describe(`the thread of the articles, ${SENTENCES} sentences`, () => {
  it('reads and indexes them anew while it answers, and the main thread goes on', async () => {
    const { services, logger } = await open({ isFailing: false, isKept: false });
    await changeAll();
    const undisturbed = await watchLoop(askDuring(wait(UNDISTURBED_MS), services));
    const refresh = services.refresh();
    const disturbed = await watchLoop(askDuring(refresh, services));
    const { unchanged, ms } = await refresh;
    const latenciesMs = disturbed.value;
    printFigure('worker, refresh of all articles', asMs(ms));
    printFigure('worker, questions during it', `${latenciesMs.length}, none failed`);
    printFigure('worker, their answers, p95', asMs(percentile(latenciesMs, 0.95)));
    printFigure('worker, answers without a refresh, p95', asMs(percentile(undisturbed.value, 0.95)));
    printFigure('worker, main-loop delay, largest', asMs(disturbed.maxMs));
    printFigure('worker, main-loop delay without a refresh, largest', asMs(undisturbed.maxMs));
    expect(unchanged).toBe(0);
    expect(logger.lines.filter(({ level }) => level === 'warn')).toEqual([]);
    expect(percentile(latenciesMs, 0.95)).toBeLessThanOrEqual(ANSWER_P95_MAX_MS);
    expect(disturbed.maxMs - undisturbed.maxMs).toBeLessThanOrEqual(LOOP_DELAY_MAX_MS);
  });

  it(`refuses ${FATAL_TIMES} questions that would never end, and answers the next one each time`, async () => {
    const { services, broken } = await open({ isFailing: true, isKept: true });
    for (let waitedMs = 0; readdirSync(cacheFolder).every((name) => name.endsWith('.tmp')); waitedMs += 100) {
      expect(waitedMs).toBeLessThan(STORED_WITHIN_MS);
      await wait(100);
    }
    const refused: Awaited<ReturnType<typeof timed>>[] = [];
    const next: typeof refused = [];
    for (let time = 0; time < FATAL_TIMES; time++) {
      const fatal = time % 2 === 0 ? FATAL_QUESTIONS.spin : FATAL_QUESTIONS.allocate;
      refused.push(await timed(() => expect(services.ask(fatal)).rejects.toBeInstanceOf(TooBroadError)));
      next.push(await timed(() => services.ask(QUESTIONS[0] ?? '')));
    }
    const largest = (times: typeof refused): string =>
      `${asMs(Math.max(...times.map(({ ms }) => ms)))}, processor ${asMs(Math.max(...times.map(({ cpuMs }) => cpuMs)))}`;
    printFigure('worker, questions without end refused', `${FATAL_TIMES} of ${FATAL_TIMES}`);
    printFigure('worker, refused within, largest', largest(refused));
    printFigure('worker, next answer within, largest', largest(next));
    expect(broken).toEqual([]);
    expect(refused.filter(({ cpuMs }) => cpuMs > REFUSED_MAX_CPU_MS)).toEqual([]);
    expect(next.filter(({ cpuMs }) => cpuMs > NEXT_ANSWER_MAX_CPU_MS)).toEqual([]);
  });
});
