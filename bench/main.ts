import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { findPackageRoot } from '../src/app/package-root.ts';
import {
  carriedCollections,
  measureCollection,
  type CollectionPlace,
  type Measurement,
} from './measure-collection.ts';
import { renderTable } from './render-table.ts';

const USAGE = `npm run bench -- [--every N] [--data FOLDER]...

Asks the collections that the project carries, and prints quality, index time, memory and latency.
  --every N      ask every Nth question of the SQuAD collection (default 1: all)
  --data FOLDER  measure this folder (articles.jsonl, questions.jsonl, perhaps off-corpus.jsonl) instead; repeatable`;

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    data: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
    /** Measures one collection and sends the result to the parent process: each has a process of its own. */
    measure: { type: 'string' },
  },
});

if (values.help) console.log(USAGE);
else if (values.measure !== undefined) {
  process.send?.(await measureCollection(JSON.parse(values.measure) as CollectionPlace));
} else await bench();

async function bench(): Promise<void> {
  const root = findPackageRoot(import.meta.url);
  const every = Math.max(1, Number(values.every) || 1);
  const places =
    values.data.length === 0
      ? carriedCollections(root, every)
      : values.data.map((folder) => given(folder, every));
  const measurements: Measurement[] = [];
  for (const place of places) {
    process.stderr.write(`measuring ${place.name} …\n`);
    measurements.push(await inOwnProcess(place));
  }
  console.log(`${machine()}\n${versions(root)}\n\n${renderTable(measurements)}`);
}

function given(folder: string, every: number): CollectionPlace {
  const questions = ['questions.jsonl', 'off-corpus.jsonl'].map((file) => join(folder, file));
  return {
    name: basename(folder),
    articles: join(folder, 'articles.jsonl'),
    questions: questions.filter((file) => existsSync(file)),
    every,
  };
}

async function inOwnProcess(place: CollectionPlace): Promise<Measurement> {
  const child = fork(process.argv[1] ?? '', ['--measure', JSON.stringify(place)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const answered = once(child, 'message');
  const first = await Promise.race([answered, exited.then(() => null)]);
  await exited;
  if (first === null) throw new Error(`Measuring ${place.name} ended without a result.`);
  return first[0] as Measurement;
}

function machine(): string {
  const processors = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${memoryGb} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

function versions(root: string): string {
  const read = (file: string): { version: string; dependencies?: Record<string, string> } =>
    JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      version: string;
      dependencies?: Record<string, string>;
    };
  const { version, dependencies } = read('package.json');
  return `verbatim ${version}, minisearch ${dependencies?.['minisearch'] ?? '?'}, natural ${dependencies?.['natural'] ?? '?'}`;
}
