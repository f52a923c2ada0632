import type { Article } from '../domain/article.ts';
import { sentenceText } from '../domain/article.ts';
import type { Progress } from '../domain/corpus.ts';
import type { AnalyzedText, AnalyzedTokens, Analyzer } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import type {
  Candidate,
  IndexedSentence,
  IndexSummary,
  QueryWord,
  SearchEngine,
  TermStatistics,
} from './search-engine.ts';
import { createTermIndex, type TermHit, type TermIndex } from './term-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Of `k` candidates asked for, how many hits each level is searched for. */
const SENTENCE_SHARE = 0.8;
const PASSAGE_SHARE = 0.25;
const ARTICLE_SHARE = 0.5;
/** Articles are indexed in slices of this many, with a turn of the event loop between. */
const SLICE_ARTICLES = 50;

interface IndexedArticle {
  readonly article: Article;
  readonly number: number;
  readonly title: AnalyzedText;
  readonly sentences: readonly IndexedSentence[];
  /** Number of the first sentence and of the first passage; both run on through the article. */
  readonly firstSentence: number;
  readonly firstPassage: number;
  /** For each passage, the range of its sentences. */
  readonly passages: readonly (readonly [from: number, to: number])[];
}

/** One complete index: three levels of BM25+, the vocabulary, and the way back from numbers to sentences. */
interface Levels {
  readonly sentences: TermIndex;
  readonly passages: TermIndex;
  readonly articles: TermIndex;
  readonly vocabulary: Vocabulary;
  readonly byId: Map<string, IndexedArticle>;
  /** Owners of sentence, passage and article numbers. */
  readonly sentenceOwner: Map<number, IndexedArticle>;
  readonly passageOwner: Map<number, IndexedArticle>;
  readonly articleOwner: Map<number, IndexedArticle>;
  nextSentence: number;
  nextPassage: number;
  nextArticle: number;
}

/** An in-memory engine on MiniSearch. Sentences, passages and articles are searched apart and their hits united. */
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
      for (const id of [...removed, ...changed.map((article) => article.id)]) removeArticle(levels, id, analyzer);
      for (const article of changed) addArticle(levels, article, analyzer);
      return summarize(levels);
    },
    lookUp: async (words) => lookUp(levels, words),
    candidates: async (terms, k) => findCandidates(levels, terms, k),
    async sentences(articleId, from, to) {
      return levels.byId.get(articleId)?.sentences.slice(Math.max(0, from), Math.max(0, to)) ?? [];
    },
    info: async () => summarize(levels),
    async close() {
      levels = createLevels();
    },
  };
}

const createLevels = (): Levels => ({
  sentences: createTermIndex(),
  passages: createTermIndex(),
  articles: createTermIndex(),
  vocabulary: createVocabulary(),
  byId: new Map(),
  sentenceOwner: new Map(),
  passageOwner: new Map(),
  articleOwner: new Map(),
  nextSentence: 0,
  nextPassage: 0,
  nextArticle: 0,
});

const summarize = (levels: Levels): IndexSummary => ({
  articles: levels.byId.size,
  sentences: levels.sentenceOwner.size,
  terms: levels.vocabulary.size(),
});

async function addAll(
  levels: Levels,
  articles: readonly Article[],
  analyzer: Analyzer,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  for (let from = 0; from < articles.length; from += SLICE_ARTICLES) {
    for (const article of articles.slice(from, from + SLICE_ARTICLES)) addArticle(levels, article, analyzer);
    onProgress?.({
      stage: 'indexing',
      done: Math.min(from + SLICE_ARTICLES, articles.length),
      total: articles.length,
    });
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}

const contentTerms = (analyzed: AnalyzedText): string[] =>
  analyzed.terms.filter((_, i) => ((analyzed.shapes[i] ?? 0) & Shape.stop) === 0);

const contentWords = (analyzed: AnalyzedTokens): QueryWord[] =>
  analyzed.words
    .map((word, i) => ({ word, term: analyzed.terms[i] ?? word }))
    .filter((_, i) => ((analyzed.shapes[i] ?? 0) & Shape.stop) === 0);

function addArticle(levels: Levels, article: Article, analyzer: Analyzer): void {
  const title = analyzer.analyze(article.title);
  const sentences: IndexedSentence[] = [];
  const passages: [number, number][] = [];
  const articleTerms = contentTerms(title);
  let passageTerms: string[] = [];
  const firstSentence = levels.nextSentence;
  const firstPassage = levels.nextPassage;

  for (const sentence of article.sentences) {
    const analyzed = analyzer.analyze(sentenceText(article, sentence));
    const terms = contentTerms(analyzed);
    sentences.push({
      article,
      sentence,
      analyzed: { terms: analyzed.terms, shapes: analyzed.shapes },
    });
    levels.sentences.add(levels.nextSentence++, terms);
    levels.vocabulary.count(contentWords(analyzed), 1);
    if (sentence.paragraph !== article.sentences[sentence.index - 1]?.paragraph) {
      if (passages.length > 0) levels.passages.add(levels.nextPassage++, passageTerms);
      passages.push([sentence.index, sentence.index]);
      passageTerms = [];
    }
    const passage = passages[passages.length - 1];
    if (passage !== undefined) passage[1] = sentence.index + 1;
    passageTerms.push(...terms);
    articleTerms.push(...terms);
  }
  if (passages.length > 0) levels.passages.add(levels.nextPassage++, passageTerms);
  levels.articles.add(levels.nextArticle, articleTerms);

  const indexed: IndexedArticle = {
    article,
    number: levels.nextArticle++,
    title: { terms: title.terms, shapes: title.shapes },
    sentences,
    firstSentence,
    firstPassage,
    passages,
  };
  levels.byId.set(article.id, indexed);
  levels.articleOwner.set(indexed.number, indexed);
  sentences.forEach((_, i) => levels.sentenceOwner.set(firstSentence + i, indexed));
  passages.forEach((_, i) => levels.passageOwner.set(firstPassage + i, indexed));
}

function removeArticle(levels: Levels, id: string, analyzer: Analyzer): void {
  const indexed = levels.byId.get(id);
  if (indexed === undefined) return;
  levels.byId.delete(id);
  levels.articleOwner.delete(indexed.number);
  levels.articles.remove(indexed.number);
  indexed.sentences.forEach(({ article, sentence }, i) => {
    levels.sentences.remove(indexed.firstSentence + i);
    levels.sentenceOwner.delete(indexed.firstSentence + i);
    levels.vocabulary.count(contentWords(analyzer.analyze(sentenceText(article, sentence))), -1);
  });
  indexed.passages.forEach((_, i) => {
    levels.passages.remove(indexed.firstPassage + i);
    levels.passageOwner.delete(indexed.firstPassage + i);
  });
}

function lookUp(levels: Levels, words: readonly QueryWord[]): TermStatistics {
  const frequency = new Map<string, number>();
  const corrections = new Map<string, QueryWord>();
  for (const { word, term } of words) {
    const sentences = levels.vocabulary.frequency(term);
    if (sentences > 0) {
      frequency.set(term, sentences);
      continue;
    }
    const correction = levels.vocabulary.correct(word);
    if (correction === null) continue;
    corrections.set(word, correction);
    frequency.set(correction.term, levels.vocabulary.frequency(correction.term));
  }
  return { sentences: levels.sentenceOwner.size, frequency, corrections };
}

function findCandidates(levels: Levels, terms: readonly string[], k: number): Candidate[] {
  const sentenceHits = byNumber(levels.sentences.search(terms, Math.ceil(k * SENTENCE_SHARE)));
  const passageHits = byNumber(levels.passages.search(terms, Math.ceil(k * PASSAGE_SHARE)));
  const articleHits = byNumber(levels.articles.search(terms, Math.ceil(k * ARTICLE_SHARE)));

  const numbers = new Set(sentenceHits.keys());
  for (const number of passageHits.keys()) {
    const owner = levels.passageOwner.get(number);
    const range = owner?.passages[number - owner.firstPassage];
    if (owner === undefined || range === undefined) continue;
    for (let i = range[0]; i < range[1]; i++) numbers.add(owner.firstSentence + i);
  }

  const candidates: Candidate[] = [];
  for (const number of numbers) {
    const owner = levels.sentenceOwner.get(number);
    if (owner === undefined) continue;
    candidates.push(toCandidate(owner, number, sentenceHits, passageHits, articleHits));
  }
  return candidates;
}

const byNumber = (hits: readonly TermHit[]): Map<number, TermHit> => new Map(hits.map((hit) => [hit.id, hit]));

function toCandidate(
  owner: IndexedArticle,
  number: number,
  sentenceHits: ReadonlyMap<number, TermHit>,
  passageHits: ReadonlyMap<number, TermHit>,
  articleHits: ReadonlyMap<number, TermHit>,
): Candidate {
  const index = number - owner.firstSentence;
  const indexed = owner.sentences[index] as IndexedSentence;
  const passage = owner.passages.findIndex(([from, to]) => index >= from && index < to);
  const [from, to] = owner.passages[passage] ?? [index, index + 1];
  const hit = sentenceHits.get(number);
  return {
    ...indexed,
    bm25: hit?.bm25 ?? 0,
    matched: hit?.matched ?? [],
    passageBm25: passageHits.get(owner.firstPassage + passage)?.bm25 ?? 0,
    articleBm25: articleHits.get(owner.number)?.bm25 ?? 0,
    title: owner.title,
    passage: owner.sentences.slice(from, to),
    previous: owner.sentences[index - 1] ?? null,
    next: owner.sentences[index + 1] ?? null,
  };
}
