import { sentenceText, type Article } from '../domain/article.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { createDistinctNumbers, type DistinctNumbers } from './distinct.ts';
import { createLevel, type Level } from './level.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { packTexts, visitContent, type PackedTexts } from './packed-texts.ts';
import { createTermIndex, type TermIndex } from './term-index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * An article in the index. Its texts are its title (0) and its sentences (from 1 on), its passages the title (0) and
 * the paragraphs (from 1 on); both have consecutive numbers in the index.
 */
export interface IndexedArticle {
  readonly article: Article;
  /** The article's own number. */
  readonly number: number;
  readonly texts: PackedTexts;
  readonly firstText: number;
  readonly firstPassage: number;
  /** The first text of each passage, and one more: where the last one ends. */
  readonly passageStarts: Uint32Array;
}

/** One complete index: postings, lengths at three levels, the vocabulary, and the way from numbers to articles. */
export interface IndexLevels {
  readonly lexicon: Lexicon;
  /** Which passages have a term, by its number in the lexicon. */
  readonly postings: TermIndex;
  readonly sentences: Level;
  readonly passages: Level;
  readonly articles: Level;
  readonly vocabulary: Vocabulary;
  readonly byId: Map<string, IndexedArticle>;
  /** The article of a text and that of a passage, by number. */
  readonly textOwner: (IndexedArticle | undefined)[];
  readonly passageOwner: (IndexedArticle | undefined)[];
  /** For counting the distinct terms of a text, a passage and an article. */
  readonly distinct: Readonly<Record<'text' | 'passage' | 'article', DistinctNumbers>>;
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
    byId: new Map(),
    textOwner: [],
    passageOwner: [],
    distinct: {
      text: createDistinctNumbers(),
      passage: createDistinctNumbers(),
      article: createDistinctNumbers(),
    },
    next: { article: 0 },
  };
}

/** Adds an article, which must not be in the index yet. */
export function addArticle(levels: IndexLevels, article: Article, analyzer: Analyzer): void {
  const { lexicon, textOwner, passageOwner, next } = levels;
  const sentences = article.sentences.map((sentence) => analyzer.analyze(sentenceText(article, sentence)));
  const entry: IndexedArticle = {
    article,
    number: next.article++,
    texts: packTexts([analyzer.analyze(article.title), ...sentences], lexicon),
    firstText: textOwner.length,
    firstPassage: passageOwner.length,
    passageStarts: passageStartsOf(article),
  };
  const inArticle = levels.distinct.article.begin();
  visitPassages(levels, entry, (passage, inPassage, inTexts) => {
    const number = entry.firstPassage + passage;
    levels.postings.add(number, inPassage);
    passageOwner.push(entry);
    for (const term of inPassage) levels.distinct.article.add(term);
    if (passage > 0) levels.passages.add(number, inPassage.length);
    for (const [text, terms] of inTexts) {
      textOwner.push(entry);
      if (passage === 0) continue;
      levels.sentences.add(entry.firstText + text, terms.length);
      levels.vocabulary.count(entry.texts, text, terms, 1);
    }
  });
  levels.articles.add(entry.number, inArticle.length);
  levels.byId.set(article.id, entry);
}

/** Forgets an article; unknown ids are ignored. */
export function removeArticle(levels: IndexLevels, id: string): void {
  const entry = levels.byId.get(id);
  if (entry === undefined) return;
  levels.byId.delete(id);
  levels.articles.remove(entry.number);
  visitPassages(levels, entry, (passage, inPassage, inTexts) => {
    const number = entry.firstPassage + passage;
    levels.postings.remove(number, inPassage);
    levels.passageOwner[number] = undefined;
    if (passage > 0) levels.passages.remove(number);
    for (const [text, terms] of inTexts) {
      levels.textOwner[entry.firstText + text] = undefined;
      if (passage === 0) continue;
      levels.sentences.remove(entry.firstText + text);
      levels.vocabulary.count(entry.texts, text, terms, -1);
    }
  });
}

function passageStartsOf({ sentences }: Article): Uint32Array {
  const starts = [0];
  sentences.forEach(({ paragraph }, i) => {
    if (paragraph !== sentences[i - 1]?.paragraph) starts.push(1 + i);
  });
  return Uint32Array.from([...starts, 1 + sentences.length]);
}

/** Each passage with its distinct terms and, by text, those of its texts; function words left out. */
function visitPassages(
  { distinct }: IndexLevels,
  { texts, passageStarts }: IndexedArticle,
  visit: (
    passage: number,
    inPassage: readonly number[],
    inTexts: readonly (readonly [text: number, terms: readonly number[]])[],
  ) => void,
): void {
  for (let passage = 0; passage + 1 < passageStarts.length; passage++) {
    const inPassage = distinct.passage.begin();
    const inTexts: [number, readonly number[]][] = [];
    const end = passageStarts[passage + 1] as number;
    for (let text = passageStarts[passage] as number; text < end; text++) {
      const inText = distinct.text.begin();
      visitContent(texts, text, distinct.text.add);
      for (const term of inText) distinct.passage.add(term);
      inTexts.push([text, inText]);
    }
    visit(passage, inPassage, inTexts);
  }
}
