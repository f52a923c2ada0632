import { abbreviationKind, MONTHS } from './abbreviations.ts';
import { isDash } from './sentence-characters.ts';
import { wordBefore } from './sentence-words.ts';

/** Words that lead on to another: a sentence or a headline hardly ever ends with one. */
const LEADING_WORDS: ReadonlySet<string> = new Set(
  `a an the this these those my your his their our its every each no
  of to in on at by for from with without into onto upon under above between among against during through toward towards
  until since than as per via near across around behind beyond despite within amid like including about after before
  and or but nor because although though while whereas whether if unless that which who whom whose where when
  is are was were be been being has have had will would can could may might must shall should not
  said says told tells asked called named
  president minister mayor governor senator chancellor king queen prince pope judge general colonel major captain
  sergeant officer spokesman spokeswoman chairman director chief secretary mr mrs ms dr`.split(/\s+/u),
);

const LEADING_SIGNS: ReadonlySet<string> = new Set(',;&/+=([{$€£，、；');

/**
 * Whether the text up to `end` breaks off in mid-phrase, so that what begins at `next` must belong to it: behind a
 * comma, a dash, a word such as "of", a title ("Gen."), or before the number of a month or a label ("Oct.", "No.").
 */
export function isDangling(text: string, floor: number, end: number, next: number): boolean {
  const last = text.charAt(end - 1);
  if (LEADING_SIGNS.has(last) || isDash(text.charCodeAt(end - 1))) return true;
  const startsWithDigit = /\d/u.test(text.charAt(next));
  if (last !== '.') {
    const word = wordBefore(text, floor, end).toLowerCase();
    return LEADING_WORDS.has(word) || (startsWithDigit && MONTHS.has(word));
  }
  const kind = abbreviationKind(wordBefore(text, floor, end - 1));
  if (kind === 'title' || kind === 'inner') return true;
  return startsWithDigit && (kind === 'month' || kind === 'number');
}
