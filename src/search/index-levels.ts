import { sentenceText, type Article } from '../domain/article.ts';
import type { AnalyzedText, AnalyzedTokens, Analyzer } from '../text/analyzer.ts';
import { contentTerms, isContent } from '../text/content-terms.ts';
import { Shape } from '../text/word-shape.ts';
import type { IndexedSentence } from './search-engine.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';
import { createVocabulary, type CountedWord, type Vocabulary } from './vocabulary.ts';

/** An article in the index. Its sentences and passages have consecutive numbers from the first one's on. */
export interface IndexedArticle {
  readonly article: Article;
  readonly number: number;
  readonly title: AnalyzedText;
  readonly sentences: readonly IndexedSentence[];
  readonly passages: readonly (readonly IndexedSentence[])[];
  /** For each sentence, the index of its passage. */
  readonly passageOf: readonly number[];
  readonly firstSentence: number;
  readonly firstPassage: number;
}

/** One complete index: BM25+ at three levels, the vocabulary, and the way back from numbers to articles. */
export interface IndexLevels {
  readonly sentences: TermIndex;
  readonly passages: TermIndex;
  readonly articles: TermIndex;
  readonly vocabulary: Vocabulary;
  readonly byId: Map<string, IndexedArticle>;
  readonly sentenceOwner: Map<number, IndexedArticle>;
  readonly passageOwner: Map<number, IndexedArticle>;
  /** The next free numbers; numbers of removed articles are not used again. */
  readonly next: { sentence: number; passage: number; article: number };
}

/** An empty index. */
export const createLevels = (): IndexLevels => ({
  sentences: createTermIndex(),
  passages: createTermIndex(),
  articles: createTermIndex(),
  vocabulary: createVocabulary(),
  byId: new Map(),
  sentenceOwner: new Map(),
  passageOwner: new Map(),
  next: { sentence: 0, passage: 0, article: 0 },
});

const termsOf = (sentences: readonly IndexedSentence[]): string[] =>
  sentences.flatMap(({ analyzed }) => contentTerms(analyzed));

const contentWords = (analyzed: AnalyzedTokens): CountedWord[] =>
  analyzed.words
    .map((word, i) => ({
      word,
      term: analyzed.terms[i] ?? word,
      capital: capitalOf(analyzed.shapes[i] ?? 0),
    }))
    .filter((_, i) => isContent(analyzed, i));

function capitalOf(shape: number): CountedWord['capital'] {
  if ((shape & Shape.initial) !== 0) return 0;
  return (shape & Shape.capital) !== 0 ? 1 : -1;
}

const withoutTokens = ({ terms, shapes, words }: AnalyzedTokens): AnalyzedText => ({ terms, shapes, words });

/** Adds an article, which must not be in the index yet. */
export function addArticle(levels: IndexLevels, article: Article, analyzer: Analyzer): void {
  const { next } = levels;
  const title = analyzer.analyze(article.title);
  const sentences: IndexedSentence[] = [];
  const passages: IndexedSentence[][] = [];
  const passageOf: number[] = [];
  const [firstSentence, firstPassage, number] = [next.sentence, next.passage, next.article];

  let paragraph = -1;
  for (const sentence of article.sentences) {
    const analyzed = analyzer.analyze(sentenceText(article, sentence));
    const indexed = { article, sentence, analyzed: withoutTokens(analyzed) };
    if (sentence.paragraph !== paragraph) passages.push([]);
    paragraph = sentence.paragraph;
    sentences.push(indexed);
    passages.at(-1)?.push(indexed);
    passageOf.push(passages.length - 1);
    levels.vocabulary.count(contentWords(analyzed), 1);
  }
  const entry = {
    article,
    number,
    title: withoutTokens(title),
    sentences,
    passages,
    passageOf,
    firstSentence,
    firstPassage,
  };

  sentences.forEach(({ analyzed }, i) => {
    levels.sentences.add(firstSentence + i, contentTerms(analyzed));
    levels.sentenceOwner.set(firstSentence + i, entry);
  });
  passages.forEach((passage, i) => {
    levels.passages.add(firstPassage + i, termsOf(passage));
    levels.passageOwner.set(firstPassage + i, entry);
  });
  levels.articles.add(number, [...contentTerms(title), ...termsOf(sentences)]);
  levels.byId.set(article.id, entry);
  next.sentence += sentences.length;
  next.passage += passages.length;
  next.article += 1;
}

/** Forgets an article; unknown ids are ignored. */
export function removeArticle(levels: IndexLevels, id: string, analyzer: Analyzer): void {
  const entry = levels.byId.get(id);
  if (entry === undefined) return;
  levels.byId.delete(id);
  levels.articles.remove(entry.number, [...contentTerms(entry.title), ...termsOf(entry.sentences)]);
  entry.sentences.forEach(({ article, sentence, analyzed }, i) => {
    levels.sentences.remove(entry.firstSentence + i, contentTerms(analyzed));
    levels.sentenceOwner.delete(entry.firstSentence + i);
    levels.vocabulary.count(contentWords(analyzer.analyze(sentenceText(article, sentence))), -1);
  });
  entry.passages.forEach((passage, i) => {
    levels.passages.remove(entry.firstPassage + i, termsOf(passage));
    levels.passageOwner.delete(entry.firstPassage + i);
  });
}
