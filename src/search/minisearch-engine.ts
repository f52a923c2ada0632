import type { Article } from '../domain/article.ts';
import type { Progress } from '../domain/corpus.ts';
import { noPause, type Pause } from '../domain/pause.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { findCandidates } from './find-candidates.ts';
import { findPhrase } from './find-phrase.ts';
import { addArticle, createLevels, removeArticle, type IndexLevels } from './index-levels.ts';
import { readRange } from './read-sentences.ts';
import { restoreIndex, saveIndex } from './stored-index.ts';
import type { Correction, IndexSummary, QueryWord, SearchEngine, TermStatistics } from './search-engine.ts';

/** An in-memory engine on MiniSearch. `begin` gives the pauses of each run of indexing; without it there are none. */
export function createMiniSearchEngine(analyzer: Analyzer, begin: () => Pause = () => noPause): SearchEngine {
  let levels = createLevels();

  return {
    async rebuild(articles, onProgress) {
      const fresh = createLevels();
      await addAll(fresh, articles, analyzer, begin(), onProgress);
      levels = fresh;
      return summarize(levels);
    },
    async apply({ changed, removed }) {
      const pause = begin();
      const changedIds = new Set(changed.map(({ id }) => id));
      // Questions come in between: each article is exchanged in one step, and one that moved is there twice, not never.
      for (const article of changed) {
        removeArticle(levels, article.id);
        addArticle(levels, article, analyzer);
        await pause();
      }
      for (const id of removed) {
        if (!changedIds.has(id)) removeArticle(levels, id);
        await pause();
      }
      return summarize(levels);
    },
    save: () => saveIndex(levels),
    async restore(pieces, articles) {
      levels = await restoreIndex(pieces, articles, begin());
      return summarize(levels);
    },
    lookUp: async (words) => lookUp(levels, words),
    candidates: async (terms, k, admits) => findCandidates(levels, terms, k, admits),
    phrase: async (words, limit) => findPhrase(levels, words, limit),
    sentences: async (articleId, from, to) => readRange(levels, articleId, from, to),
    info: async () => summarize(levels),
    async close() {
      levels = createLevels();
    },
  };
}

const summarize = ({ byId, sentences, vocabulary }: IndexLevels): IndexSummary => ({
  articles: byId.size,
  sentences: sentences.size(),
  terms: vocabulary.size(),
});

async function addAll(
  levels: IndexLevels,
  articles: readonly Article[],
  analyzer: Analyzer,
  pause: Pause,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  for (const [before, article] of articles.entries()) {
    addArticle(levels, article, analyzer);
    onProgress?.({ stage: 'indexing', done: before + 1, total: articles.length });
    await pause();
  }
}

function lookUp({ vocabulary, sentences }: IndexLevels, words: readonly QueryWord[]): TermStatistics {
  const frequency = new Map<string, number>();
  const corrections = new Map<string, readonly Correction[]>();
  const names = new Set<string>();
  for (const { word, term } of words) {
    const occurrences = vocabulary.frequency(term);
    if (occurrences > 0) {
      frequency.set(term, occurrences);
      if (vocabulary.isName(term)) names.add(term);
      continue;
    }
    const possible = vocabulary.corrections(word);
    if (possible.length > 0) corrections.set(word, possible);
    for (const correction of possible) {
      frequency.set(correction.term, vocabulary.frequency(correction.term));
      if (vocabulary.isName(correction.term)) names.add(correction.term);
    }
  }
  return { sentences: sentences.size(), frequency, names, corrections };
}
