import type { BlockNode } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** The number that a quotation in a list begins with. */
const NUMBER = /^\d{1,3}\. /u;

/** The words of an article in a quotation of the bot: without its number, and of what is left out between, the longest part. */
export const quotedWords = (blocks: readonly BlockNode[]): string =>
  plainText(blocks)
    .replace(NUMBER, '')
    .split('…')
    .map((part) => part.trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
