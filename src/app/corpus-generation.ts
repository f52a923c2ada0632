import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';

const CHARS = 8;
const RADIX = 36;
const HEX_DIGITS = 14;

/**
 * Eight of `a-z0-9`, the same for the same ids, texts and sentences in the same order: then an article's and a
 * sentence's number mean what they meant before.
 */
export function corpusGeneration(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const { id, text, sentences } of articles) {
    const starts = sentences.map(({ start }) => start);
    // JSON keeps what belongs to one article apart from the next one's.
    hash.update(JSON.stringify([id, text.length, starts]));
    hash.update(text);
  }
  const number = BigInt(`0x${hash.digest('hex').slice(0, HEX_DIGITS)}`);
  return number.toString(RADIX).padStart(CHARS, '0').slice(-CHARS);
}
