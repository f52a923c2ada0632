import type { Article } from '../domain/article.ts';

/** How a corpus differs from the one before it. */
export interface CorpusChanges {
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  /** Ids. */
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Compares two corpora by article id and all that an article has. */
export function compareCorpora(before: readonly Article[], after: readonly Article[]): CorpusChanges {
  const known = new Map(before.map((article) => [article.id, article]));
  const ids = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !known.has(id));
  const changed = after.filter((article) => {
    const old = known.get(article.id);
    return old !== undefined && !isSame(old, article);
  });
  return {
    added,
    changed,
    removed: before.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
    unchanged: after.length - added.length - changed.length,
  };
}

/** Sentences and omissions follow from the text, so only they need a look when a setting was changed. */
const isSame = (a: Article, b: Article): boolean =>
  a === b ||
  (a.text === b.text &&
    a.title === b.title &&
    a.date === b.date &&
    a.url === b.url &&
    a.publisher === b.publisher &&
    a.copyOf === b.copyOf &&
    a.file === b.file &&
    a.omissions.length === b.omissions.length);
