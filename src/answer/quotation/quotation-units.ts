import type { Span } from '../../domain/article.ts';

/** A word, number or sign of a text, as far as quotations are compared by it. */
export interface QuotationUnit extends Span {
  /** Equal where a reader would call the words the same: letter case and the forms of signs are folded away. */
  readonly key: string;
  /** A word or a number, not a sign. */
  readonly isWord: boolean;
}

const UNIT =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\.{2,}|[\p{Pd}\u2212]+|[^\s\p{Cc}]/gu;
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;
const APOSTROPHES = /[’‘ʼ`´]/gu;
const DASH_START = /^[\p{Pd}\u2212]/u;
/** Quotation marks, square brackets, and signs that only format in Markdown: no part of what is said. */
const UNCOMPARED = /^["“”„‟«»‹›‘’‚‛'`´′″＂*_~|\\[\]]$/u;
/** Invisible characters; controls that part lines are white space. */
const INVISIBLE = /[\p{Cf}\u2060-\u206F\u{E0000}-\u{E007F}]|(?![\t\n\v\f\r\u0085])\p{Cc}/u;
/** The address of a Markdown link, which a page does not show. */
const LINK_ADDRESS = /(\[[^[\]]{1,300}\])(\([^()\s]{0,1000}\))/gu;

/** The units of a text, in order. White space, quotation marks, markup and invisible characters are none. */
export function quotationUnits(text: string): QuotationUnit[] {
  const shown = text.replace(LINK_ADDRESS, (_, label: string, address: string) =>
    label.padEnd(label.length + address.length),
  );
  const { clean, offsetOf } = withoutInvisible(shown);
  const units: QuotationUnit[] = [];
  for (const { 0: surface, index } of clean.matchAll(UNIT)) {
    const isWord = WORD_START.test(surface);
    if (!isWord && UNCOMPARED.test(surface)) continue;
    const end = offsetOf(index + surface.length - 1) + 1;
    units.push({ key: isWord ? wordKey(surface) : signKey(surface), isWord, start: offsetOf(index), end });
  }
  return units;
}

const wordKey = (word: string): string => word.normalize('NFC').toLowerCase().replace(APOSTROPHES, "'");

function signKey(sign: string): string {
  if (DASH_START.test(sign)) return '-';
  return sign.startsWith('..') ? '…' : sign;
}

/** The text without invisible characters, and where each of its code units stands in the text as given. */
function withoutInvisible(text: string): { clean: string; offsetOf: (index: number) => number } {
  if (!INVISIBLE.test(text)) return { clean: text, offsetOf: (index) => index };
  const offsets: number[] = [];
  let clean = '';
  let at = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character)) {
      clean += character;
      for (let i = 0; i < character.length; i++) offsets.push(at + i);
    }
    at += character.length;
  }
  return { clean, offsetOf: (index) => offsets[index] ?? text.length };
}
