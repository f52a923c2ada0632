import type { SourceSummary } from './answer.ts';

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/**
 * The articles that a person may mean by `called`: the one of that id, else those of that title, else those
 * whose title has it, whatever its case.
 */
export const findArticles = (sources: readonly SourceSummary[], called: string): readonly SourceSummary[] => {
  const wanted = folded(called);
  const byId = sources.filter(({ id }) => id === called);
  if (byId.length > 0 || wanted === '') return byId;
  const byTitle = sources.filter(({ title }) => folded(title) === wanted);
  return byTitle.length > 0 ? byTitle : sources.filter(({ title }) => folded(title).includes(wanted));
};
