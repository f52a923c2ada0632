import type { Article } from '../domain/article.ts';
import type { Progress } from '../domain/corpus.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { findCandidates } from './find-candidates.ts';
import { findPhrase } from './find-phrase.ts';
import { addArticle, createLevels, removeArticle, type IndexLevels } from './index-levels.ts';
import { readRange } from './read-sentences.ts';
import type { Correction, IndexSummary, QueryWord, SearchEngine, TermStatistics } from './search-engine.ts';

/** Articles are indexed in slices of this many, with a turn of the event loop between. */
const SLICE_ARTICLES = 50;

/** An in-memory engine on MiniSearch. */
export function createMiniSearchEngine(analyzer: Analyzer): SearchEngine {
  let levels = createLevels();

  return {
    async rebuild(articles, onProgress) {
      const fresh = createLevels();
      await addAll(fresh, articles, analyzer, onProgress);
      levels = fresh;
      return summarize(levels);
    },
    async apply({ changed, removed }) {
      for (const id of [...removed, ...changed.map((article) => article.id)]) removeArticle(levels, id);
      for (const article of changed) addArticle(levels, article, analyzer);
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
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  for (let from = 0; from < articles.length; from += SLICE_ARTICLES) {
    const slice = articles.slice(from, from + SLICE_ARTICLES);
    for (const article of slice) addArticle(levels, article, analyzer);
    onProgress?.({ stage: 'indexing', done: from + slice.length, total: articles.length });
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
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
