import type { Article } from '../domain/article.ts';
import { createDistinctNumbers } from './distinct.ts';
import { visitContent, type PackedTexts } from './packed-texts.ts';

/**
 * An article in the index. Its texts are its title (0) and its sentences (from 1 on), its passages the title (0) and
 * the paragraphs (from 1 on), its blocks passages that follow one another, from the title on. All three have
 * consecutive numbers in the index.
 */
export interface IndexedArticle {
  readonly article: Article;
  /** The article's own number. */
  readonly number: number;
  readonly texts: PackedTexts;
  readonly firstText: number;
  readonly firstPassage: number;
  readonly firstBlock: number;
  /** The first text of each passage, and one more: where the last one ends. */
  readonly passageStarts: Uint32Array;
  /** The first passage of each block, and one more: where the last one ends. */
  readonly blockStarts: Uint32Array;
}

/**
 * A block ends with the passage that brings it to this many texts. Larger ones take less memory, since an article
 * repeats its words, but leave more text to look through for a term: with twice as many, a search of a hundred thousand
 * sentences takes a tenth longer.
 */
export const BLOCK_TEXTS = 16;

/** Where the title and each paragraph begin among an article's texts, and where the last one ends. */
export function passageStartsOf({ sentences }: Article): Uint32Array {
  const starts = [0];
  sentences.forEach(({ paragraph }, i) => {
    if (paragraph !== sentences[i - 1]?.paragraph) starts.push(1 + i);
  });
  return Uint32Array.from([...starts, 1 + sentences.length]);
}

/** Where blocks begin among passages that begin so, and where the last one ends. */
export function blockStartsOf(passageStarts: Uint32Array): Uint32Array {
  const passages = passageStarts.length - 1;
  const starts = [0];
  let start = 0;
  for (let end = 1; end < passages; end++) {
    if ((passageStarts[end] as number) - (passageStarts[start] as number) < BLOCK_TEXTS) continue;
    starts.push(end);
    start = end;
  }
  return Uint32Array.from([...starts, passages]);
}

/** What is told of each text, passage and block of an article, by its number there, and of the whole. */
export interface TermVisitor {
  readonly text: (text: number, terms: readonly number[]) => void;
  readonly passage: (passage: number, terms: readonly number[]) => void;
  readonly block: (block: number, terms: readonly number[]) => void;
  readonly article: (terms: readonly number[]) => void;
}

/** Tells the distinct terms of an article at every size, function words left out. */
export type TermReader = (entry: IndexedArticle, visitor: TermVisitor) => void;

/** A reader that serves any number of articles, one after the other. */
export function createTermReader(): TermReader {
  const [inText, inPassage, inBlock, inArticle] = [
    createDistinctNumbers(),
    createDistinctNumbers(),
    createDistinctNumbers(),
    createDistinctNumbers(),
  ];
  return ({ texts, passageStarts, blockStarts }, visitor) => {
    const ofArticle = inArticle.begin();
    for (let block = 0; block + 1 < blockStarts.length; block++) {
      const ofBlock = inBlock.begin();
      const lastPassage = blockStarts[block + 1] as number;
      for (let passage = blockStarts[block] as number; passage < lastPassage; passage++) {
        const ofPassage = inPassage.begin();
        const lastText = passageStarts[passage + 1] as number;
        for (let text = passageStarts[passage] as number; text < lastText; text++) {
          const ofText = inText.begin();
          visitContent(texts, text, inText.add);
          for (const term of ofText) inPassage.add(term);
          visitor.text(text, ofText);
        }
        for (const term of ofPassage) inBlock.add(term);
        visitor.passage(passage, ofPassage);
      }
      for (const term of ofBlock) inArticle.add(term);
      visitor.block(block, ofBlock);
    }
    visitor.article(ofArticle);
  };
}
