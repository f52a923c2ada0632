import { abbreviationKind, DOMAIN_ENDINGS, EXCLAIMED_NAMES } from './abbreviations.ts';
import {
  characterKind,
  isAlphanumeric,
  isBlank,
  isClosingBracket,
  isContinuation,
  isHiragana,
  isOpeningQuote,
  isUnspaced,
  skipBlanks,
} from './sentence-characters.ts';
import { fullStopEnds, isListNumber } from './sentence-full-stops.ts';
import {
  closesInnerBracket,
  isBehindBracket,
  isFirstIn,
  nextWord,
  starterFollows,
} from './sentence-juncture.ts';
import type { Juncture, OpenSentence } from './sentence-juncture.ts';
import type { Stop } from './sentence-stops.ts';
import { attributionFollows, isInsideAddress, readOpening, wordAfter, wordBefore } from './sentence-words.ts';

/** Whether a stop ends the sentence that it stands in. */
export function endsSentence(sentence: OpenSentence, stop: Stop): boolean {
  const { text, limit } = sentence;
  const next = skipBlanks(text, stop.end, limit);
  if (next === limit) return true;
  if (stop.kind === 'wide') return wideStopEnds(text, stop);
  if (next === stop.end) return gluedStopEnds(sentence, stop);
  const opening = readOpening(text, next, limit);
  if (opening.kind === 'continuation') return false;
  // Field by field: spreading an object at every stop takes four times as long.
  const juncture = { text, start: sentence.start, limit, bracketAt: sentence.bracketAt, stop, opening };
  if (stop.kind === 'dot') return fullStopEnds(juncture);
  return stop.kind === 'ellipsis' ? ellipsisEnds(juncture) : strongStopEnds(juncture);
}

function wideStopEnds(text: string, stop: Stop): boolean {
  const code = text.charCodeAt(stop.end);
  if (isContinuation(code) || characterKind(text, stop.end) === 'digit') return false;
  return !((stop.closesQuote || stop.closesBracket) && isHiragana(code));
}

function strongStopEnds(juncture: Juncture): boolean {
  const { text, start, limit, stop, opening } = juncture;
  if (opening.kind === 'dash') return !stop.closesQuote;
  if (closesInnerBracket(juncture)) return starterFollows(juncture);
  if (stop.closesQuote) return !attributionFollows(text, opening.wordAt, limit);
  const isName = EXCLAIMED_NAMES.has(wordBefore(text, start, stop.start).toLowerCase());
  return !isName || starterFollows(juncture);
}

function ellipsisEnds(juncture: Juncture): boolean {
  const { stop, opening } = juncture;
  if (opening.kind !== 'sentence' || isFirstIn(juncture, stop.start)) return false;
  // "[…]" stands for words left out.
  if (isBehindBracket(juncture, stop.start)) return false;
  // The one word whose capital says nothing about a sentence: "Well ... I think so." A fourth dot is a full stop.
  return stop.closesQuote || stop.marksEnd - stop.start > 3 || nextWord(juncture) !== 'i';
}

/**
 * A stop with no blank behind it ends a sentence only where a blank was clearly forgotten: a word, the stop, and
 * a capitalised word ("end.The next"), outside of addresses, names of files and abbreviations.
 */
function gluedStopEnds(sentence: OpenSentence, stop: Stop): boolean {
  const { text, start, limit } = sentence;
  const next = text.charCodeAt(stop.end);
  if (stop.kind === 'strong' && isUnspaced(next)) return true;
  const wordAt = isOpeningQuote(next) ? stop.end + 1 : stop.end;
  if (!isCapitalisedWord(text, wordAt, limit) || !isBehindWord(text, stop.start)) return false;
  const word = wordBefore(text, start, stop.start);
  if (word.length === 1 || word.includes('.') || abbreviationKind(word) !== null) return false;
  if (isListNumber(sentence, { text: word, start: stop.start - word.length })) return false;
  return (
    !DOMAIN_ENDINGS.has(wordAfter(text, wordAt, limit)) && !isInsideAddress(text, start, stop.start, limit)
  );
}

/** "The", "A new", "I am"; not "JS" or "A.". */
function isCapitalisedWord(text: string, at: number, limit: number): boolean {
  if (at >= limit || characterKind(text, at) !== 'upper') return false;
  if (characterKind(text, at + 1) === 'lower') return true;
  return /[AI]/u.test(text.charAt(at)) && at + 1 < limit && isBlank(text.charCodeAt(at + 1));
}

const isBehindWord = (text: string, at: number): boolean =>
  isAlphanumeric(text, at - 1) || isClosingBracket(text.charCodeAt(at - 1));
