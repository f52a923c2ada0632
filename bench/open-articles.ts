import { createServices } from '../src/app/create-services.ts';
import { findPackageRoot } from '../src/app/package-root.ts';
import { DEFAULT_CORPUS_OPTIONS } from '../src/corpus/read-corpus.ts';
import type { Services } from '../src/domain/services.ts';

/** Articles, read and indexed as a user's are. */
export interface OpenedArticles {
  readonly services: Services;
  /** Loading the models, reading, splitting and indexing, milliseconds. */
  readonly indexMs: number;
  /** Resident memory of the process with the index, before the first question, megabytes. */
  readonly memoryMb: number;
}

const BYTES_PER_MB = 1_000_000;

/** Resident memory of this process, megabytes. */
export const residentMb = (): number => process.memoryUsage().rss / BYTES_PER_MB;

/** Opens a file or folder of articles. */
export async function openArticles(path: string): Promise<OpenedArticles> {
  const started = performance.now();
  const services = await createServices({
    paths: [path],
    cwd: process.cwd(),
    corpusOptions: DEFAULT_CORPUS_OPTIONS,
    packageRoot: findPackageRoot(import.meta.url),
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
  });
  return { services, indexMs: performance.now() - started, memoryMb: residentMb() };
}
