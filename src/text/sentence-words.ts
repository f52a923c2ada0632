import { NAME_PARTICLES, SENTENCE_STARTERS, SPEECH_VERBS } from './abbreviations.ts';
import {
  characterKind,
  isBlank,
  isDash,
  isContinuation,
  isLetter,
  isOpener,
  skipBlanks,
  skipBlanksBack,
} from './sentence-characters.ts';

/** No look-ahead or look-behind for a word goes further: hostile text stays linear. */
const WORD_MAX_CHARS = 24;
const OPENERS_MAX_CHARS = 12;
const ATTRIBUTION_MAX_WORDS = 6;

/**
 * What comes behind a stop:
 * - `sentence`: what a sentence begins with (a capital, a letter without case, a symbol);
 * - `number`: a digit;
 * - `dash`: a dash, then what a sentence begins with;
 * - `continuation`: what carries the sentence on (a small letter, a comma, a closing bracket).
 */
export type OpeningKind = 'sentence' | 'number' | 'dash' | 'continuation';

/** The beginning of what follows a stop: its kind, and where its first word is, behind quotation marks and the like. */
export interface Opening {
  readonly kind: OpeningKind;
  readonly wordAt: number;
}

/** The offset of the first character in `[from, to)` that is no opening mark; looks a few characters ahead only. */
export function skipOpeners(text: string, from: number, to: number): number {
  const max = Math.min(to, from + OPENERS_MAX_CHARS);
  let at = from;
  while (at < max && isOpener(text.charCodeAt(at))) at++;
  return at;
}

/** Reads what follows from `at`, which is not blank, up to `limit`. */
export function readOpening(text: string, at: number, limit: number): Opening {
  const dashed = isDash(text.charCodeAt(at));
  let wordAt = at;
  for (let skipped = 0; wordAt < limit && skipped < OPENERS_MAX_CHARS; skipped++) {
    const code = text.charCodeAt(wordAt);
    const isMark = isOpener(code) || (dashed && isDash(code));
    if (!isMark && !(wordAt > at && isBlank(code))) break;
    wordAt++;
  }
  const kind = openingKind(text, wordAt, limit);
  if (dashed) return { kind: kind === 'sentence' ? 'dash' : 'continuation', wordAt };
  return { kind, wordAt };
}

function openingKind(text: string, at: number, limit: number): OpeningKind {
  if (at >= limit) return 'continuation';
  const kind = characterKind(text, at);
  if (kind === 'digit') return 'number';
  const carriesOn =
    kind === 'lower' ? !isLowerCaseStart(text, at) : kind === 'other' && isContinuation(text.charCodeAt(at));
  return carriesOn ? 'continuation' : 'sentence';
}

/** A sentence may begin with a web address, or a name such as "iPhone" or "eBay". */
const isLowerCaseStart = (text: string, at: number): boolean =>
  characterKind(text, at + 1) === 'upper' || /^(?:https?:\/\/|www\.)/u.test(text.slice(at, at + 8));

/** The offset behind the letters from `at` on. */
function skipLetters(text: string, at: number, limit: number): number {
  const max = Math.min(limit, at + WORD_MAX_CHARS);
  let end = at;
  while (end < max && isLetter(text, end)) end++;
  return end;
}

/** The letters from `at` on, in lower case. */
export const wordAfter = (text: string, at: number, limit: number): string =>
  text.slice(at, skipLetters(text, at, limit)).toLowerCase();

/** Whether the word at `at` begins a sentence, whatever abbreviation stands before it ("The", "It's", "In"). */
export function isSentenceStarter(text: string, at: number, limit: number): boolean {
  if (characterKind(text, at) !== 'upper') return false;
  const behind = skipLetters(text, at, limit);
  // "A." is an initial and "All-Star" a name; "It's" and "However," are not.
  const ends = behind >= limit || isBlank(text.charCodeAt(behind)) || /[,'’…]/u.test(text.charAt(behind));
  return ends && SENTENCE_STARTERS.has(text.slice(at, behind).toLowerCase());
}

/**
 * The word that ends at `end`: letters, digits, inner stops and apostrophes, without those at its edges
 * ("U.S" of "U.S."). Empty behind a bracket, a sign or a blank.
 */
export function wordBefore(text: string, floor: number, end: number): string {
  const min = Math.max(floor, end - WORD_MAX_CHARS);
  let start = end;
  while (start > min && isWordUnit(text, start - 1)) start--;
  while (start < end && /[.'’]/u.test(text.charAt(start))) start++;
  return text.slice(start, end);
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2e || code === 0x27 || code === 0x2019) return true;
  // Half a surrogate pair: letters beyond the first plane count as one word.
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return characterKind(text, at) !== 'other' || /\p{M}/u.test(text.charAt(at));
}

/** The word before the one that starts at `start`, with blanks between; in its own letter case. */
export function previousWord(text: string, floor: number, start: number): string {
  const min = Math.max(floor, start - WORD_MAX_CHARS);
  const end = skipBlanksBack(text, min, start);
  return end === start ? '' : wordBefore(text, min, end);
}

/**
 * Whether a speaker and a verb of speech follow: "“Why now?” Mr. Cohen asked." Every word up to the verb is part
 * of a name.
 */
export function attributionFollows(text: string, from: number, limit: number): boolean {
  let at = from;
  if (wordAfter(text, at, limit) !== 'i' && isSentenceStarter(text, at, limit)) return false;
  for (let words = 0; words < ATTRIBUTION_MAX_WORDS; words++) {
    const word = wordAfter(text, at, limit);
    if (word === '') return false;
    if (characterKind(text, at) === 'lower' && !NAME_PARTICLES.has(word))
      return words > 0 && SPEECH_VERBS.has(word);
    at = skipLetters(text, at, limit);
    if (text.charAt(at) === '.' || text.charAt(at) === '-') at++;
    at = skipBlanks(text, at, Math.min(limit, at + 2));
  }
  return false;
}

const TOKEN_MAX_CHARS = 64;
const ADDRESS_SIGNS = /[/@#_=:\\%]|www\./iu;

/** Whether the run of characters around `at` looks like an address, a handle or a file path. */
export function isInsideAddress(text: string, floor: number, at: number, limit: number): boolean {
  const min = Math.max(floor, at - TOKEN_MAX_CHARS);
  const max = Math.min(limit, at + TOKEN_MAX_CHARS);
  let start = at;
  while (start > min && !isBlank(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < max && !isBlank(text.charCodeAt(end))) end++;
  return ADDRESS_SIGNS.test(text.slice(start, end));
}
