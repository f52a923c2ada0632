import type { SourceSummary } from '../domain/answer.ts';
import type { Services } from '../domain/services.ts';

/** The articles of one moment, for what needs them within milliseconds. */
export interface ArticleIndex {
  /** Changes whenever the articles do. */
  readonly generation: string;
  readonly sources: readonly SourceSummary[];
  /** Title, date and id of each of `sources` in lower case. */
  readonly searchTexts: readonly string[];
  /** The place of an article in `sources`, or `null`. */
  readonly positionOf: (id: string) => number | null;
}

const searchText = ({ id, title, date }: SourceSummary): string =>
  [title, date ?? '', id].join('\n').toLowerCase();

/** Gives the articles as they are now; from memory while they stay the same. */
export const createArticleIndex = (
  services: Pick<Services, 'sources' | 'scope'>,
): (() => Promise<ArticleIndex>) => {
  let latest: ArticleIndex | null = null;
  return async () => {
    const { generation } = services.scope();
    if (latest?.generation === generation) return latest;
    const sources = await services.sources();
    const positions = new Map(sources.map(({ id }, position) => [id, position]));
    const index: ArticleIndex = {
      generation,
      sources,
      searchTexts: sources.map(searchText),
      positionOf: (id) => positions.get(id) ?? null,
    };
    latest = index;
    return index;
  };
};
