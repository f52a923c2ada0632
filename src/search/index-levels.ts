import { sentenceText, type Article } from '../domain/article.ts';
import type { Analyzer, ReadText } from '../text/analyzer.ts';
import {
  blockStartsOf,
  createTermReader,
  passageStartsOf,
  type IndexedArticle,
  type TermReader,
} from './indexed-article.ts';
import { createLevel, type Level } from './level.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createTextPacker, type PackedTexts, type TextPacker } from './packed-texts.ts';
import { createTermCounts, type TermCounts } from './term-counts.ts';
import { createTermMarker, type TermMarker } from './term-marker.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** One complete index: postings, lengths at three levels, the vocabulary, and the way from numbers to articles. */
export interface IndexLevels {
  readonly lexicon: Lexicon;
  /** Which blocks may have a term, by its number in the lexicon. */
  readonly postings: TermIndex;
  readonly sentences: Level;
  readonly passages: Level;
  readonly articles: Level;
  readonly vocabulary: Vocabulary;
  /** How many passages and how many articles have a term; the vocabulary knows how many sentences. */
  readonly counts: Readonly<Record<'passages' | 'articles', TermCounts>>;
  readonly byId: Map<string, IndexedArticle>;
  /** The article of a text, a passage and a block, by number. */
  readonly textOwner: (IndexedArticle | undefined)[];
  readonly passageOwner: (IndexedArticle | undefined)[];
  readonly blockOwner: (IndexedArticle | undefined)[];
  readonly pack: TextPacker;
  readonly readTerms: TermReader;
  readonly markTerms: TermMarker;
  /** The next free number of an article; those of removed ones are not used again. */
  readonly next: { article: number };
}

/** An empty index. */
export function createLevels(): IndexLevels {
  const lexicon = createLexicon();
  return {
    lexicon,
    postings: createTermIndex(),
    sentences: createLevel(),
    passages: createLevel(),
    articles: createLevel(),
    vocabulary: createVocabulary(lexicon),
    counts: { passages: createTermCounts(), articles: createTermCounts() },
    byId: new Map(),
    textOwner: [],
    passageOwner: [],
    blockOwner: [],
    pack: createTextPacker(lexicon),
    readTerms: createTermReader(),
    markTerms: createTermMarker(lexicon),
    next: { article: 0 },
  };
}

/** Adds an article, which must not be in the index yet. All are read by the same analyzer. */
export const addArticle = (levels: IndexLevels, article: Article, analyzer: Analyzer): void =>
  addPackedArticle(levels, article, levels.pack(readTexts(article, analyzer)));

/** The same for an article whose texts were packed with the numbers of this index' lexicon before. */
export function addPackedArticle(levels: IndexLevels, article: Article, texts: PackedTexts): void {
  const { counts, textOwner, passageOwner, blockOwner, next } = levels;
  const passageStarts = passageStartsOf(article);
  const entry: IndexedArticle = {
    article,
    number: next.article++,
    texts,
    firstText: textOwner.length,
    firstPassage: passageOwner.length,
    firstBlock: blockOwner.length,
    passageStarts,
    blockStarts: blockStartsOf(passageStarts),
  };
  levels.readTerms(entry, {
    text(text, terms) {
      textOwner.push(entry);
      if (text === 0) return;
      levels.sentences.add(entry.firstText + text, terms.length);
      levels.vocabulary.count(entry.texts, text, terms, 1);
    },
    passage(passage, terms) {
      passageOwner.push(entry);
      if (passage === 0) return;
      levels.passages.add(entry.firstPassage + passage, terms.length);
      counts.passages.count(terms, 1);
    },
    block(block, terms) {
      blockOwner.push(entry);
      levels.postings.add(entry.firstBlock + block, terms);
    },
    article(terms) {
      levels.articles.add(entry.number, terms.length);
      counts.articles.count(terms, 1);
    },
  });
  levels.byId.set(article.id, entry);
}

function* readTexts(article: Article, analyzer: Analyzer): Generator<ReadText> {
  yield analyzer.read(article.title);
  for (const sentence of article.sentences) yield analyzer.read(sentenceText(article, sentence));
}

/** Forgets an article; unknown ids are ignored. */
export function removeArticle(levels: IndexLevels, id: string): void {
  const entry = levels.byId.get(id);
  if (entry === undefined) return;
  const { counts } = levels;
  levels.byId.delete(id);
  levels.readTerms(entry, {
    text(text, terms) {
      levels.textOwner[entry.firstText + text] = undefined;
      if (text === 0) return;
      levels.sentences.remove(entry.firstText + text);
      levels.vocabulary.count(entry.texts, text, terms, -1);
    },
    passage(passage, terms) {
      levels.passageOwner[entry.firstPassage + passage] = undefined;
      if (passage === 0) return;
      levels.passages.remove(entry.firstPassage + passage);
      counts.passages.count(terms, -1);
    },
    block(block, terms) {
      levels.blockOwner[entry.firstBlock + block] = undefined;
      levels.postings.remove(entry.firstBlock + block, terms);
    },
    article(terms) {
      levels.articles.remove(entry.number);
      counts.articles.count(terms, -1);
    },
  });
}
