import type { Article } from '../domain/article.ts';
import type { SkippedFile } from '../domain/corpus.ts';
import type { AssembledArticle } from './assemble.ts';
import { createCopyFinder, type CopyVerdicts, type Fingerprint } from './copies.ts';
import { assignIds } from './ids.ts';
import type { Pause } from '../domain/pause.ts';
import type { FileReading } from './read-file.ts';
import { shownPath, skip, type Trouble } from './trouble.ts';

/** Articles with their ids, and those that are left out since another one is there already. */
export interface PlacedArticles {
  readonly articles: readonly Article[];
  readonly skipped: readonly SkippedFile[];
  /** What was found out of articles that looked like copies. */
  readonly verdicts: CopyVerdicts;
}

/**
 * Gives the articles of all files, in their order, their ids, and tells copies from originals. What is found out is
 * the same with `known` verdicts of an earlier time, but sooner.
 */
export type Placer = (
  files: readonly FileReading[],
  pause: Pause,
  known?: CopyVerdicts,
) => Promise<PlacedArticles>;

interface SourcedArticle {
  readonly article: AssembledArticle;
  readonly fingerprint: Fingerprint;
  readonly given: string | null;
  readonly path: string;
  readonly position: number | null;
}

/** A placer that gives the same object again for an article that has the same place as the last time. */
export function createPlacer(): Placer {
  const placed = new WeakMap<AssembledArticle, Article>();
  let last: { readonly files: readonly FileReading[]; readonly result: PlacedArticles } | null = null;

  /** The article as the last time, if it has the same place. */
  const keep = (assembled: AssembledArticle, article: Article): Article => {
    const before = placed.get(assembled);
    if (before?.id === article.id && before.copyOf === article.copyOf) return before;
    placed.set(assembled, article);
    return article;
  };

  return async (files, pause, known = last?.result.verdicts) => {
    if (last !== null && isSameList(last.files, files)) return last.result;
    const articles: Article[] = [];
    const skipped: SkippedFile[] = [];
    const sourced = files.flatMap(sourceArticles);
    const { likenessOf, verdicts } = createCopyFinder(
      sourced.map(({ fingerprint }) => fingerprint),
      known,
    );
    const ids = assignIds(sourced);
    for (const [index, { article: assembled, fingerprint, given }] of sourced.entries()) {
      const id = ids[index] ?? null;
      const line = lineOf(assembled);
      if (id === null) {
        skipped.push(skip(assembled.file, duplicateId(given ?? ''), line));
        continue;
      }
      const article: Article = { ...assembled, id, copyOf: null };
      const likeness = likenessOf(article, fingerprint);
      const { kind } = likeness;
      if (kind === 'same') skipped.push(skip(article.file, sameText(likeness.of), line));
      else articles.push(keep(assembled, kind === 'copy' ? { ...article, copyOf: likeness.of.id } : article));
      await pause();
    }
    const result = { articles, skipped, verdicts };
    last = { files, result };
    return result;
  };
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((entry, i) => entry === other[i]);

const sourceArticles = ({ relative, articles }: FileReading): SourcedArticle[] =>
  articles.map(({ article, fingerprint }, index) => ({
    article,
    fingerprint,
    given: article.id,
    path: relative,
    position: articles.length === 1 ? lineOf(article) : (lineOf(article) ?? index + 1),
  }));

/** The line of the file that holds the whole article, as in JSON Lines. */
const lineOf = ({ lineMapping }: AssembledArticle): number | null =>
  typeof lineMapping === 'number' ? lineMapping : null;

const duplicateId = (id: string): Trouble => ({
  reason: `has the id "${shownPath(id)}", which another article has already`,
  remedy: 'Give each article an id of its own.',
});

const sameText = (other: Article): Trouble => ({
  reason: `has the same text as "${shownPath(other.title)}" in ${other.file}`,
  remedy: 'Nothing needs to be done: the text is searched once.',
});
