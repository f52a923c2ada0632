import type { Corpus, Progress } from '../domain/corpus.ts';
import type { Clock } from '../domain/services.ts';
import type { CopyVerdicts } from './copies.ts';
import type { Files } from './files.ts';
import { listFiles, type ArticlePath, type FoundFile, type ListLimits } from './list-files.ts';
import { createPause } from '../domain/pause.ts';
import { createPlacer } from './place-articles.ts';
import { readFile, type FileReading } from './read-file.ts';

export interface CorpusOptions extends ListLimits {
  /** Searches and quotes promotions like the articles' own words. */
  readonly keepPromotions: boolean;
}

/** A corpus, with what each of its files gave: the next reading goes on from that. */
export interface Reading {
  readonly corpus: Corpus;
  readonly files: readonly FileReading[];
  /** What was found out of articles that looked like copies. */
  readonly verdicts: CopyVerdicts;
}

/** Reads the same paths again and again. Only what changed is read and parsed anew. */
export interface CorpusReader {
  /**
   * Reads all articles below the paths, files or folders. A file that cannot be used is named in `skipped` and the
   * others are served; no article at all is an empty corpus. An article that did not change is the same object as the
   * last time. What this reader could read before and cannot now, for a passing reason, stays as it was.
   *
   * @throws UserError when a path does not exist or is neither file nor folder
   */
  readonly read: (onProgress?: (progress: Progress) => void) => Promise<Reading>;
  /** Goes on from what an earlier reader of the same paths and options had read, at an ISO date and time. */
  readonly resume: (stored: Omit<Reading, 'corpus'>, readAt: string) => Promise<Reading>;
}

/** A reader that has read nothing yet. */
export function createCorpusReader(
  paths: readonly ArticlePath[],
  options: CorpusOptions,
  { files, clock }: { readonly files: Files; readonly clock: Clock },
): CorpusReader {
  const place = createPlacer();
  let last: readonly FileReading[] = [];
  /** Nothing is served yet at the first reading, so that nothing goes on being served. */
  let servesLast = false;

  return {
    async read(onProgress) {
      onProgress?.({ stage: 'reading', done: 0, total: null });
      const list = await listFiles(paths, options, files, servesLast ? last : []);
      const before = new Map(last.map((reading) => [reading.path, reading]));
      const unchanged = await findUnchanged(list.found, before, files);
      const pause = createPause(clock);
      const total = list.found.length;
      const read: FileReading[] = [];
      for (const [done, file] of list.found.entries()) {
        onProgress?.({ stage: 'reading', done, total });
        const known = before.get(file.path) ?? null;
        const isUnchanged = known !== null && unchanged.has(known);
        read.push(isUnchanged ? known : await readFile(file, options, { files, clock, servesLast }, known));
        await pause();
      }
      onProgress?.({ stage: 'reading', done: total, total });
      const { articles, skipped, verdicts } = await place(read, pause);
      last = read;
      servesLast = true;
      const unusable = read.flatMap((file) => [
        ...(file.trouble === null ? [] : [file.trouble]),
        ...file.skipped,
      ]);
      const readAt = clock.now().toISOString();
      return {
        files: read,
        verdicts,
        corpus: { articles, skipped: [...list.skipped, ...unusable, ...skipped], readAt },
      };
    },
    async resume(stored, readAt) {
      last = stored.files;
      const { articles, verdicts } = await place(stored.files, createPause(clock), stored.verdicts);
      return { files: stored.files, verdicts, corpus: { articles, skipped: [], readAt } };
    },
  };
}

/** How many files are looked at at once: waiting for each in turn takes twice the time. */
const LOOKS_AT_ONCE = 64;

/** The readings that still hold: of files that are known under the same name and were not written since. */
async function findUnchanged(
  found: readonly FoundFile[],
  before: ReadonlyMap<string, FileReading>,
  files: Files,
): Promise<ReadonlySet<FileReading>> {
  const readings = found.flatMap(({ path, shown, relative }) => {
    const known = before.get(path);
    const isSettled = known !== undefined && known.signature !== null;
    return isSettled && known.shown === shown && known.relative === relative ? known : [];
  });
  const unchanged = new Set<FileReading>();
  for (let from = 0; from < readings.length; from += LOOKS_AT_ONCE) {
    const looks = readings.slice(from, from + LOOKS_AT_ONCE).map(async (reading) => {
      // Where that fails, reading it will say why.
      const state = await files.state(reading.path).catch(() => null);
      if (state?.signature === reading.signature) unchanged.add(reading);
    });
    await Promise.all(looks);
  }
  return unchanged;
}
