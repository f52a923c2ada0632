import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

const CHARS = 8;
const RADIX = 36;
const HEX_DIGITS = 14;

/** Tells corpora apart; what it found out of an article it remembers for as long as the article is there. */
export type CorpusGeneration = (articles: readonly Article[]) => string;

/**
 * Makes what gives eight of `a-z0-9`, the same for the same ids, texts and sentences in the same order: then an
 * article's and a sentence's number mean what they meant before.
 */
export function createCorpusGeneration(): CorpusGeneration {
  const hashes = new WeakMap<Article, Buffer>();
  const hashOf = (article: Article): Buffer => {
    let hash = hashes.get(article);
    if (hash === undefined) {
      hash = hashArticle(article);
      hashes.set(article, hash);
    }
    return hash;
  };
  return (articles) => {
    const hash = createHash('sha256');
    for (const article of articles) hash.update(hashOf(article));
    const number = BigInt(`0x${hash.digest('hex').slice(0, HEX_DIGITS)}`);
    return number.toString(RADIX).padStart(CHARS, '0').slice(-CHARS);
  };
}

function hashArticle({ id, text, sentences }: Article): Buffer {
  const starts = sentences.map(({ start }) => start);
  return createHash('sha256')
    .update(JSON.stringify([id, text.length, starts]))
    .update(text)
    .digest();
}
