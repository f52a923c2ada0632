// Opens a folder of articles as the program does, and refreshes whenever it is told to; at a named call of the
// snapshots it kills itself. Run by kill-rounds.ts: node refresh-child.mjs ARTICLES CACHE MIN_SENTENCES [CALL]
import { createInterface } from 'node:readline';
import { createServices } from '../../dist/src/app/create-services.js';
import { DEFAULT_CORPUS_OPTIONS } from '../../dist/src/corpus/read-corpus.js';
import { nodeSnapshotFiles } from '../../dist/src/snapshot/node-snapshot-files.js';

const [, , articles, cacheFolder, minSentences, fatal] = process.argv;
const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

const die = (call) => {
  if (call === fatal) process.kill(process.pid, 'SIGKILL');
};
/** A function that dies before it does its work at "NAME", and afterwards at "after NAME". */
const deadly =
  (name, work) =>
  async (...given) => {
    die(name);
    const result = await work(...given);
    die(`after ${name}`);
    return result;
  };
const snapshotFiles = Object.fromEntries(
  Object.entries(nodeSnapshotFiles).map(([name, work]) => [name, deadly(name, work)]),
);
const { create } = snapshotFiles;
snapshotFiles.create = async (path) => {
  const file = await create(path);
  return Object.fromEntries(Object.entries(file).map(([name, work]) => [name, deadly(name, work)]));
};

const notices = [];
const logger = {
  debug() {},
  info() {},
  warn: (_, text) => notices.push(text),
  error: (_, text) => notices.push(text),
};
const services = await createServices(
  {
    paths: [articles],
    cwd: articles,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot: new URL('../..', import.meta.url).pathname,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    cacheFolder,
    logger,
  },
  { snapshotFiles, minSentences: Number(minSentences) },
);
const { user, system } = process.cpuUsage();
say({ kind: 'open', generation: services.scope().generation, notices, cpuMs: (user + system) / 1000 });
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'refresh') break;
  const { scope } = await services.refresh();
  say({ kind: 'refreshed', generation: scope.generation });
}
await services.close();
