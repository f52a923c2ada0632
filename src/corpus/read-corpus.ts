import type { Article } from '../domain/article.ts';
import type { Corpus, Progress, SkippedFile } from '../domain/corpus.ts';
import { createPause, type Pause } from '../domain/pause.ts';
import type { Clock } from '../domain/services.ts';
import type { AssembledArticle } from './assemble.ts';
import { createCopyFinder } from './copies.ts';
import type { Files } from './files.ts';
import { assignIds, type IdSource } from './ids.ts';
import { listFiles, type ArticlePath, type ListLimits } from './list-files.ts';
import { readFile } from './read-file.ts';
import { shownPath, skip, type Trouble } from './trouble.ts';

export interface CorpusOptions extends ListLimits {
  /** Searches and quotes promotions like the articles' own words. */
  readonly keepPromotions: boolean;
}

export const DEFAULT_CORPUS_OPTIONS: CorpusOptions = {
  maxFileBytes: 10_000_000,
  maxFiles: 100_000,
  maxDepth: 16,
  keepPromotions: false,
};

export interface CorpusDependencies {
  readonly files: Files;
  readonly clock: Clock;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads all articles below the paths given, files or folders. A file that cannot be used is named in `skipped` and
 * the others are served; no article at all is an empty corpus.
 *
 * @throws UserError when a path does not exist or is neither file nor folder
 */
export async function readCorpus(
  paths: readonly ArticlePath[],
  options: CorpusOptions,
  { files, clock, onProgress }: CorpusDependencies,
): Promise<Corpus> {
  onProgress?.({ stage: 'reading', done: 0, total: null });
  const list = await listFiles(paths, options, files);
  const skipped: SkippedFile[] = [...list.skipped];
  const read: SourcedArticle[] = [];
  const pause = createPause(clock);
  const total = list.found.length;
  for (const [done, file] of list.found.entries()) {
    onProgress?.({ stage: 'reading', done, total });
    const result = await readFile(file, options, files);
    for (const [index, article] of result.articles.entries()) {
      const position = result.articles.length === 1 ? lineOf(article) : (lineOf(article) ?? index + 1);
      read.push({ article, given: article.id, path: file.relative, position });
    }
    skipped.push(...result.skipped);
    await pause();
  }
  onProgress?.({ stage: 'reading', done: total, total });
  return { articles: await placeArticles(read, skipped, pause), skipped, readAt: clock.now().toISOString() };
}

interface SourcedArticle extends IdSource {
  readonly article: AssembledArticle;
}

/** The line of the file that holds the whole article, as in JSON Lines. */
const lineOf = ({ lineMapping }: AssembledArticle): number | null =>
  typeof lineMapping === 'number' ? lineMapping : null;

/** Gives the articles their ids, and tells copies from originals. */
async function placeArticles(
  read: readonly SourcedArticle[],
  skipped: SkippedFile[],
  pause: Pause,
): Promise<Article[]> {
  const articles: Article[] = [];
  const likenessOf = createCopyFinder();
  const ids = assignIds(read);
  for (const [index, { article: assembled, given }] of read.entries()) {
    const id = ids[index] ?? null;
    const line = lineOf(assembled);
    if (id === null) {
      skipped.push(skip(assembled.file, duplicateId(given ?? ''), line));
      continue;
    }
    const article: Article = { ...assembled, id, copyOf: null };
    const likeness = likenessOf(article);
    if (likeness.kind === 'same') skipped.push(skip(article.file, sameText(likeness.of), line));
    else articles.push(likeness.kind === 'copy' ? { ...article, copyOf: likeness.of.id } : article);
    await pause();
  }
  return articles;
}

const duplicateId = (id: string): Trouble => ({
  reason: `has the id "${shownPath(id)}", which another article has already`,
  remedy: 'Give each article an id of its own.',
});

const sameText = (other: Article): Trouble => ({
  reason: `has the same text as "${shownPath(other.title)}" in ${other.file}`,
  remedy: 'Nothing needs to be done: the text is searched once.',
});
