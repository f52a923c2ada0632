import {
  abbreviationKind,
  CLOCK_FOLLOWERS,
  GERMAN_DETERMINERS,
  LETTERED_NOUNS,
  MONTHS,
} from './abbreviations.ts';
import type { AbbreviationKind } from './abbreviations.ts';
import { characterKind, skipBlanksBack } from './sentence-characters.ts';
import {
  closesInnerBracket,
  isBehindBracket,
  isFirstIn,
  nextWord,
  starterFollows,
} from './sentence-juncture.ts';
import type { Juncture, OpenSentence } from './sentence-juncture.ts';
import { previousWord, wordBefore } from './sentence-words.ts';

/** The word that a full stop stands behind, and its offset. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** Whether a single full stop ends its sentence, by the word before it and what follows. */
export function fullStopEnds(juncture: Juncture): boolean {
  const { stop, opening } = juncture;
  if (opening.kind === 'dash' && stop.closesQuote) return false;
  const text = wordBefore(juncture.text, juncture.start, stop.start);
  if (text === '') return true;
  const word: Word = { text, start: stop.start - text.length };
  // "(It. Uccialli)", "[Lk. 23:28]": what a bracket begins with is short for something.
  if (word.start - 1 > juncture.start && isBehindBracket(juncture, word.start))
    return starterFollows(juncture);
  if (/^\d[\d.]*$/u.test(text)) return numberEnds(juncture, word);
  return /^\p{L}$/u.test(text) ? letterEnds(juncture, word) : wordEnds(juncture, word);
}

const LIST_NUMBER = /^\d{1,3}(?:\.\d{1,3}){0,3}$/u;

/** Whether a number only counts a list or a section: first in the sentence, or behind a colon or semicolon. */
export const isListNumber = (sentence: OpenSentence, word: Word): boolean =>
  LIST_NUMBER.test(word.text) && isMarkerPlace(sentence, word.start);

function isMarkerPlace(sentence: OpenSentence, at: number): boolean {
  const before = skipBlanksBack(sentence.text, sentence.start, at);
  return isFirstIn(sentence, at) || (before < at && /[:;]/u.test(sentence.text.charAt(before - 1)));
}

/** A full stop behind a number ends the sentence, unless it counts a list or is a German ordinal. */
function numberEnds(juncture: Juncture, word: Word): boolean {
  if (isListNumber(juncture, word)) return false;
  if (!/^\d{1,2}$/u.test(word.text) || juncture.opening.kind !== 'sentence') return true;
  const before = previousWord(juncture.text, juncture.start, word.start).toLowerCase();
  return !GERMAN_DETERMINERS.has(before) || (!MONTHS.has(nextWord(juncture)) && starterFollows(juncture));
}

/** A full stop behind a single letter: an initial ("J. K. Rowling"), or the end ("Vitamin C. The study"). */
function letterEnds(juncture: Juncture, word: Word): boolean {
  const { text, start, opening } = juncture;
  if (isMarkerPlace(juncture, word.start) || opening.kind !== 'sentence') return false;
  // "AT&T." and "5 km/h." are whole words.
  if (/[&+/$€£]/u.test(text.charAt(word.start - 1)) || starterFollows(juncture)) return true;
  if (nextWord(juncture).length < 2) return false;
  const previous = previousWord(text, start, word.start);
  if (word.text === 'I' && characterKind(previous, 0) === 'lower') return true;
  if (word.text !== word.text.toUpperCase()) return false;
  return LETTERED_NOUNS.has(previous.toLowerCase()) || isQuantity(text, previous, word.start);
}

const YEAR = /^(?:1\d|20)\d\d$/u;

/** Whether the letter at `at` is a unit or a direction: "1,200 V.", "28° E."; but "In 1935 E. Hubble". */
const isQuantity = (text: string, previous: string, at: number): boolean =>
  (/^\d/u.test(previous) && !YEAR.test(previous)) || text.charAt(at - 2) === '°';

/** A full stop behind any other word ends the sentence, unless the word is an abbreviation that goes on. */
function wordEnds(juncture: Juncture, word: Word): boolean {
  // The unit of "5p.m." or "6ft." is the abbreviation.
  const kind = abbreviationKind(word.text.replace(/^\d+/u, ''));
  if (kind === null) return true;
  if (juncture.opening.kind === 'dash') return false;
  return closesInnerBracket(juncture) ? starterFollows(juncture) : ABBREVIATION_ENDS[kind](juncture, word);
}

const numberFollows = ({ opening }: Juncture): boolean => opening.kind === 'number';

/** Whether a full stop behind an abbreviation of that kind ends the sentence. */
const ABBREVIATION_ENDS: Readonly<Record<AbbreviationKind, (juncture: Juncture, word: Word) => boolean>> = {
  title: () => false,
  inner: () => false,
  number: (juncture, word) => !numberFollows(juncture) && !labelFollows(juncture, word),
  month: (juncture) => !numberFollows(juncture),
  weekday: (juncture) => !numberFollows(juncture) && !MONTHS.has(nextWord(juncture)),
  clock: (juncture) => !numberFollows(juncture) && !CLOCK_FOLLOWERS.has(nextWord(juncture)),
  closing: () => true,
  place: (juncture, word) =>
    starterFollows(juncture) || (!numberFollows(juncture) && juncture.text.charAt(word.start - 2) === ','),
  era: (juncture, word) =>
    starterFollows(juncture) || /^\d/u.test(previousWord(juncture.text, juncture.start, word.start)),
  either: starterFollows,
};

const LABEL = /^(?:[IVXLC]{1,6}|[A-Z]\d{0,3})(?![\p{L}\p{N}])/u;
const LABEL_MAX_CHARS = 8;

/** Whether a roman numeral or a letter follows that numbers something: "Vol. II", "Fig. S1"; but "No. I know." */
function labelFollows(juncture: Juncture, word: Word): boolean {
  const { text, opening, limit } = juncture;
  if (/^(?:no|art)$/iu.test(word.text) && starterFollows(juncture)) return false;
  return LABEL.test(text.slice(opening.wordAt, Math.min(opening.wordAt + LABEL_MAX_CHARS, limit)));
}
