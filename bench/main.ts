import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findPackageRoot } from '../src/app/package-root.ts';
import { readBenchArguments, type BenchArguments } from './bench-options.ts';
import { collectionIn } from './carried-collections.ts';
import { describeMachine, describeProgram } from './environment.ts';
import type { CollectionPlace, Measurement } from './measure-collection.ts';
import { ablation } from './parts/ablation.ts';
import { calibration } from './parts/calibration.ts';
import { discord } from './parts/discord.ts';
import { growth } from './parts/growth.ts';
import type { Measure, Part } from './parts/part.ts';
import { peers } from './parts/peers.ts';
import { measureQualityOf, quality } from './parts/quality.ts';
import { robustness } from './parts/robustness.ts';
import { replaceSection } from './readme-section.ts';
import { runInProcess } from './run-in-process.ts';

const PARTS: readonly Part[] = [quality, peers, robustness, ablation, calibration, growth, discord];

const USAGE = `npm run bench -- [--part NAME]... [--every N] [--growth SIZES] [--print] [--data FOLDER]...

Measures, prints the tables and writes them into bench/README.md.
  --part NAME     ${PARTS.map(({ name }) => name).join(', ')}; repeatable (default: all)
  --every N       ask every Nth question of the SQuAD collection (default 1: all)
  --growth SIZES  sizes in sentences (default 10000,100000; 1000000 takes several minutes and 12 GB)
  --print         print only, leave bench/README.md as it is
  --data FOLDER   print the quality for this folder (articles.jsonl, questions.jsonl, perhaps off-corpus.jsonl)
                  instead; repeatable`;

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const root = findPackageRoot(import.meta.url);
const given = process.argv.slice(2);
try {
  const args = readBenchArguments(
    given,
    PARTS.map(({ name }) => name),
  );
  if (args.help) console.log(USAGE);
  else if (args.task !== null) {
    const { part, input } = args.task;
    process.send?.(await PARTS.find(({ name }) => name === part)?.measure(input));
  } else if (args.data.length > 0) await printFolders(args);
  else await bench(args);
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Runs the parts one after the other; one that fails leaves its tables as they were and the others run. */
async function bench({ parts, every, growth: sizes, print }: BenchArguments): Promise<void> {
  for (const part of PARTS.filter(({ name }) => parts.length === 0 || parts.includes(name))) {
    try {
      const started = performance.now();
      const tables = await part.run({ root, every, growth: sizes }, measureIn(part));
      const section = `${tables}\n\n${provenance((performance.now() - started) / 1000)}`;
      console.log(`## ${part.name}\n\n${section}\n`);
      if (!print) await writeSection(part.name, section);
    } catch (error) {
      log(`${part.name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

function measureIn(part: Part): Measure<unknown, unknown> {
  return async (label, input, heapMb) => {
    log(`${part.name}: ${label} …`);
    return runInProcess(process.argv[1] ?? '', { part: part.name, input }, heapMb);
  };
}

async function printFolders({ data, every }: BenchArguments): Promise<void> {
  const places = data.map((folder) => collectionIn(folder, every));
  const measure = measureIn(quality) as Measure<CollectionPlace, Measurement>;
  console.log(`${provenance(null)}\n\n${await measureQualityOf(places, measure)}`);
}

async function writeSection(name: string, section: string): Promise<void> {
  const file = join(root, 'bench', 'README.md');
  await writeFile(file, replaceSection(await readFile(file, 'utf8'), name, section));
}

/** Where the figures come from: day, command, program, machine. */
function provenance(seconds: number | null): string {
  const command = `npm run bench${given.length === 0 ? '' : ` -- ${given.join(' ')}`}`;
  const took = seconds === null ? '' : `, in ${seconds.toFixed(0)} s`;
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, \`${command}\`${took}: ${describeProgram(root)}; ${describeMachine()}.`;
}
