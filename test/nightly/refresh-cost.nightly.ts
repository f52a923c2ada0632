import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readArticles } from '../../bench/collection.ts';
import { createRandom } from '../../bench/fit/random.ts';
import { growArticles } from '../../bench/grow-articles.ts';
import { createServices } from '../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import type { Services } from '../../src/domain/services.ts';
import { printFigure } from '../support/figure.ts';
import { packageRoot } from '../support/imports.ts';

const ARTICLES = 10_000;
const SENTENCES = 100_000;
const PARAGRAPHS_A_FILE = 2;
const FILES_A_FOLDER = 100;
const SEED = 20_261_122;
const REFRESHES = 5;
/** A refresh that changes one article costs less than this share of one that reads all. */
const SHARE_MAX = 1 / 20;
/** And loading all of them costs less than this share: a share, since a busy machine slows both alike. */
const LOAD_SHARE_MAX = 1 / 3;
const GAP_MAX_MS = 250;
/** Later than the two seconds in which a file's times prove nothing. */
const SETTLED_MS = 2_500;
const NS_PER_MS = 1e6;

const folder = mkdtempSync(join(tmpdir(), 'verbatim-refresh-'));
const articles = join(folder, 'articles');
const pathOf = (i: number): string => join(articles, String(Math.floor(i / FILES_A_FOLDER)), `${i}.txt`);

const open = (): Promise<Services> =>
  createServices({
    paths: [articles],
    cwd: folder,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    cacheFolder: join(folder, 'cache'),
  });

/** What some work gives, and the processor time of the process meanwhile, milliseconds. */
async function costOf<T>(work: () => Promise<T>): Promise<{ result: T; cpuMs: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}

beforeAll(async () => {
  const originals = await readArticles(join(packageRoot, 'bench', 'data', 'squad-dev', 'articles.jsonl'));
  let written = 0;
  for (const { title, text } of growArticles(originals, SENTENCES, createRandom(SEED))) {
    const paragraphs = text.split(/\n+/u);
    for (let from = 0; from < paragraphs.length && written < ARTICLES; from += PARAGRAPHS_A_FILE) {
      const part = paragraphs.slice(from, from + PARAGRAPHS_A_FILE).join('\n\n');
      mkdirSync(join(pathOf(written), '..'), { recursive: true });
      writeFileSync(pathOf(written), `Title: ${title} ${from}\n\n${part}`);
      written += 1;
    }
  }
  await setTimeout(SETTLED_MS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads, stores and loads ten thousand articles, and refreshes one of them for a fraction of that', async () => {
  const full = await costOf(open);
  const services = full.result;
  const { articles: count, sentences, generation } = services.scope();
  printFigure('articles', `${count} with ${sentences} sentences`);
  printFigure('reading and indexing all', `${Math.round(full.cpuMs)} ms of processor time`);

  // What the first refresh begins in the background: how long may a question that comes meanwhile wait?
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await services.close();
  delay.disable();
  printFigure('longest pause while storing', `${Math.round(delay.max / NS_PER_MS)} ms`);
  expect(delay.max / NS_PER_MS).toBeLessThan(GAP_MAX_MS);

  const loaded = await costOf(open);
  printFigure(
    'loading all and looking for changes',
    `${Math.round(loaded.cpuMs)} ms of processor time, 1/${(full.cpuMs / loaded.cpuMs).toFixed(1)} of all`,
  );
  expect(loaded.result.scope().generation).toBe(generation);

  let mostMs = 0;
  for (let i = 0; i < REFRESHES; i++) {
    appendFileSync(pathOf(i * FILES_A_FOLDER), `\n\nThe mayor said so ${i} times.`);
    const { result, cpuMs } = await costOf(() => loaded.result.refresh());
    expect(result).toMatchObject({ added: [], removed: [], unchanged: count - 1 });
    expect(result.changed).toHaveLength(1);
    mostMs = Math.max(mostMs, cpuMs);
  }
  await loaded.result.close();
  printFigure(
    'refresh of one article',
    `${Math.round(mostMs)} ms of processor time at most, 1/${Math.round(full.cpuMs / mostMs)} of all`,
  );
  expect(mostMs).toBeLessThan(full.cpuMs * SHARE_MAX);
  expect(loaded.cpuMs).toBeLessThan(full.cpuMs * LOAD_SHARE_MAX);
});
