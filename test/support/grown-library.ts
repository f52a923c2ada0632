import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticles } from '../../bench/collection.ts';
import { createRandom } from '../../bench/fit/random.ts';
import { growArticles } from '../../bench/grow-articles.ts';
import { writeArticles } from '../../bench/write-articles.ts';
import { createServices } from '../../src/app/create-services.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../../src/corpus/read-corpus.ts';
import type { Services } from '../../src/domain/services.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import type { Vocabulary } from './hostile-questions.ts';
import { packageRoot } from './imports.ts';

/** The whole bot on articles grown from those that the bench carries. */
export interface GrownLibrary {
  readonly services: Services;
  readonly vocabulary: Vocabulary;
  /** Removes the articles too. */
  readonly close: () => Promise<void>;
}

const SEED = 20_261_122;
const LISTED_WORDS = 1_000;

/** Grows articles to about as many sentences as asked for, reads and indexes them as a user's are. */
export async function openGrownLibrary(sentences: number): Promise<GrownLibrary> {
  const originals = await readArticles(join(packageRoot, 'bench', 'data', 'squad-dev', 'articles.jsonl'));
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-grown-'));
  await writeArticles(folder, growArticles(originals, sentences, createRandom(SEED)));
  const services = await createServices({
    paths: [folder],
    cwd: folder,
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot,
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  });
  const close = async (): Promise<void> => {
    await services.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { services, vocabulary: vocabularyOf(originals.map(({ text }) => text)), close };
}

/** The words of texts by how often they occur, function words apart. */
function vocabularyOf(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{4,}/gu))
      if (!isStopWord(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  return { frequent: words.slice(0, LISTED_WORDS), rare: words.slice(-LISTED_WORDS) };
}
