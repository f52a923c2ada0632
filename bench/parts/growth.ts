import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { squadFolder } from '../carried-collections.ts';
import { readArticles, readQuestions } from '../collection.ts';
import { createAsker } from '../create-asker.ts';
import { createRandom } from '../fit/random.ts';
import { growArticles } from '../grow-articles.ts';
import { markdownTable } from '../markdown-table.ts';
import { withCpuTime } from '../measure-collection.ts';
import { judgeAnswers } from '../measure-quality.ts';
import { residentMb } from '../open-articles.ts';
import { percentile } from '../percentile.ts';
import { loadModels } from '../../src/app/load-models.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';
import { writeArticles } from '../write-articles.ts';
import { definePart } from './part.ts';

interface GrowthTask {
  readonly articles: string;
  readonly questions: string;
  readonly every: number;
}

interface GrowthRow {
  readonly articles: number;
  readonly sentences: number;
  readonly readMs: number;
  readonly indexMs: number;
  readonly memoryMb: number;
  readonly cpuMs: number;
  readonly msP50: number;
  readonly msP95: number;
}

const SEED = 20_261_122;
/** Questions asked of each size, evenly taken from the collection; fewer with `--every`. */
const QUESTIONS = 400;
/** From this many sentences on, V8's default heap may be too small. */
const LARGE_SENTENCES = 400_000;
const LARGE_HEAP_MB = 12_288;
const BYTES_PER_MB = 2 ** 20;

/** What questions and the index cost as the corpus grows. */
export const growth = definePart<GrowthTask, GrowthRow>({
  name: 'growth',
  async run({ root, every, growth: sizes }, measure) {
    const squad = squadFolder(root);
    const originals = await readArticles(join(squad, 'articles.jsonl'));
    const rows: GrowthRow[] = [];
    for (const size of sizes) {
      const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
      try {
        await writeArticles(folder, growArticles(originals, size, createRandom(SEED)));
        const task = { articles: folder, questions: join(squad, 'questions.jsonl'), every };
        rows.push(await measure(`${size} sentences`, task, heapFor(size)));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    }
    return growthTable(rows);
  },
  measure: measureGrowth,
});

async function measureGrowth({ articles: folder, questions: file, every }: GrowthTask): Promise<GrowthRow> {
  const models = await loadModels(findPackageRoot(import.meta.url));
  const started = performance.now();
  const articles = await readArticles(folder);
  const read = performance.now();
  const asker = await createAsker(articles, models);
  const indexed = performance.now();
  const memoryMb = residentMb();
  const all = await readQuestions(file);
  const stride = Math.max(1, Math.floor(all.length / QUESTIONS)) * every;
  const questions = all.filter((_, i) => i % stride === 0);
  // V8 goes on compiling for hundreds of questions; a bot is asked for weeks.
  for (const { question } of all.filter((_, i) => i % stride === 1)) await asker.ask(question);
  const { result: judged, cpuMs } = await withCpuTime(() => judgeAnswers(asker.ask, questions));
  await asker.close();
  const times = judged.map(({ answer }) => answer.ms);
  return {
    articles: articles.length,
    sentences: asker.sentences,
    readMs: read - started,
    indexMs: indexed - read,
    memoryMb,
    cpuMs: cpuMs / Math.max(1, questions.length),
    msP50: percentile(times, 0.5),
    msP95: percentile(times, 0.95),
  };
}

const heapFor = (sentences: number): number | undefined =>
  sentences < LARGE_SENTENCES
    ? undefined
    : Math.min(LARGE_HEAP_MB, Math.floor((totalmem() / BYTES_PER_MB) * 0.75));

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const growthTable = (rows: readonly GrowthRow[]): string =>
  markdownTable(
    [
      'sentences',
      'articles',
      'processor time a question, ms',
      'p50, ms',
      'p95, ms',
      'reading, s',
      'indexing, s',
      'memory, MB',
    ],
    rows.map((row) => [
      row.sentences.toLocaleString('en'),
      row.articles.toLocaleString('en'),
      row.cpuMs.toFixed(1),
      row.msP50.toFixed(1),
      row.msP95.toFixed(1),
      seconds(row.readMs),
      seconds(row.indexMs),
      row.memoryMb.toFixed(0),
    ]),
    0,
  );
