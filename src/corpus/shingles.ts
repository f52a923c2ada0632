import type { Span } from '../domain/article.ts';
import { foldWord } from '../text/characters.ts';

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** Characters of one word that are looked at: folding a page without white space would take a second. */
const WORD_MAX_CHARS = 64;
/** Words in a row that count as one feature of a text. */
const SHINGLE_WORDS = 3;

/** The words of an article's sentences, folded so that copies differ in nothing but their wording. */
export function readWords(text: string, sentences: readonly Span[]): string[] {
  const words: string[] = [];
  for (const { start, end } of sentences) {
    for (const [word] of text.slice(start, end).matchAll(WORD))
      words.push(foldWord(word.slice(0, WORD_MAX_CHARS)));
  }
  return words;
}

/** The distinct runs of three words, each as a hash of 32 bits. */
export function readShingles(words: readonly string[]): ReadonlySet<number> {
  const hashes = words.map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= hashes.length; i++) {
    let hash = 0;
    for (let j = 0; j < SHINGLE_WORDS; j++) hash = mix(Math.imul(hash, 31) + (hashes[i + j] ?? 0));
    shingles.add(hash);
  }
  return shingles;
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Spreads a hash over all 32 bits, so that the smallest ones are a fair sample. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
