import type { AskOptions } from '../domain/services.ts';
import type { ArticleFilter } from '../search/search-engine.ts';

/** The articles that a question or a search is limited to, or `undefined` where it is not. */
export function articleFilter({
  article: id,
  since,
  before,
}: Pick<AskOptions, 'article' | 'since' | 'before'>): ArticleFilter | undefined {
  if (id === undefined && since === undefined && before === undefined) return undefined;
  const isDated = since !== undefined || before !== undefined;
  return (article) => {
    if (id !== undefined && article.id !== id) return false;
    if (!isDated) return true;
    const { date } = article;
    return date !== null && (since === undefined || date >= since) && (before === undefined || date < before);
  };
}
