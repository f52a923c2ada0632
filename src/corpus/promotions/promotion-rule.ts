import type { Omission, Span } from '../../domain/article.ts';

/**
 * How a promotion goes on behind the words of its rule:
 * - `label`: a mark and another article's headline ("Also Read | …"), wherever a sentence may begin;
 * - `weak label`: the same, but before other marks than a bar only on a line that ends with the headline;
 * - `section label`: before a bar only, on such a line, and not where the article has its own headline;
 * - `notice`: it ends with them;
 * - `call`: to the end of the sentence ("Subscribe to our newsletter.");
 * - `line`: they are the whole line.
 */
export type PromotionKind = 'label' | 'weak label' | 'section label' | 'notice' | 'call' | 'line';

/** One way in which publishers point elsewhere. */
export interface PromotionRule {
  /** Readable by a moderator: `--explain` shows it. */
  readonly name: string;
  readonly kind: PromotionKind;
  /** The words that it may begin with, in lower case; none for a `line`. */
  readonly opens?: string;
  /** For text whose ASCII letters are in lower case; anchored at the beginning. */
  readonly pattern: RegExp;
}

/** A stretch of text that a rule takes for a promotion. */
export const promotion = ({ start, end }: Span, { name }: PromotionRule): Omission => ({
  start,
  end,
  kind: 'promotion',
  rule: name,
});

const CAPITALS = /[A-Z]+/g;

/** The text as patterns see it; no offset changes, as it may when all letters are put in lower case. */
export const lowerAscii = (text: string): string =>
  text.replace(CAPITALS, (letters) => letters.toLowerCase());
