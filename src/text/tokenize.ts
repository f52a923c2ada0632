import type { Span } from '../domain/article.ts';

/** A word, number or acronym of a text, as it stands there. */
export interface Token extends Span {
  readonly surface: string;
}

/**
 * In this order: an acronym ("U.S."), a number with separators ("1,200.50"), a word with inner apostrophes
 * ("Israel's"). Hyphens and slashes separate words. Invisible format characters (\p{Cf}) belong to the word they
 * stand in, so that "pre<zero-width space>sident" stays one word.
 */
const TOKEN =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|\p{Nd}+(?:[.,]\p{Nd}+)*(?:\p{L}{1,2}(?![\p{L}\p{N}]))?|[\p{L}\p{M}\p{N}\p{Cf}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The tokens of a text in order, with their offsets. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    tokens.push({ surface, start: match.index, end: match.index + surface.length });
  }
  return tokens;
}
