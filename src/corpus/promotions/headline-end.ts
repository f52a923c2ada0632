import {
  endsWithoutMark,
  endsWithStop,
  isCapitalised,
  isJoiner,
  isLowerCaseContent,
  isOpener,
  isPastVerb,
  isProseVerb,
  readWords,
  type Word,
} from './headline-words.ts';

/** Longer than nearly all headlines; what has not ended by then is left alone. */
const HEADLINE_MAX_CHARS = 160;
const HEADLINE_MIN_WORDS = 2;
/** From so many words on, what follows a possible end can be a sentence of the article. */
const PROSE_MIN_WORDS = 8;

/**
 * Where the headline ends that a promotion points to, although no mark may show it: before a quotation that someone
 * spoke, where a sentence of the article begins anew, where a sentence ends, or at the line's end. `null` when none
 * of these is near: removing the article's own words is worse than keeping a promotion.
 *
 * @param from offset of the headline's first character
 * @param lineEnd offset of the line's end
 * @param beginsLine the promotion is the first thing on its line
 */
export function findHeadlineEnd(
  text: string,
  from: number,
  lineEnd: number,
  beginsLine: boolean,
): number | null {
  const words = readWords(text, from, Math.min(lineEnd, from + HEADLINE_MAX_CHARS));
  const isShort = lineEnd - from <= HEADLINE_MAX_CHARS;
  const isOpenLine = isShort && beginsLine && !endsWithStop(words.at(-1)?.text ?? '');
  for (const [index, word] of words.entries()) {
    if (index < HEADLINE_MIN_WORDS || !beginsAnew(text, words, index, lineEnd)) continue;
    if (isOpenLine && !isProse(words.slice(index))) break;
    return mayHideSentence(words.slice(0, index)) ? null : word.start;
  }
  return isShort && !mayHideSentence(words) ? lineEnd : null;
}

/** A headline and the sentence of the article that it is run into. */
const RUN_ON_MAX_CHARS = 300;

/**
 * The end of the first sentence from `from` on, or `null` when it is far. Where nothing shows the end of a headline,
 * its sentence would be quoted as the article's own words.
 *
 * @param lineEnd offset of the line's end
 */
export function findSentenceEnd(text: string, from: number, lineEnd: number): number | null {
  const words = readWords(text, from, Math.min(lineEnd, from + RUN_ON_MAX_CHARS));
  const last = words.find((word) => endsWithStop(word.text));
  if (last !== undefined) return last.end;
  return lineEnd - from <= RUN_ON_MAX_CHARS ? lineEnd : null;
}

const HEADLINE_MAX_WORDS = 16;

/** Headlines are short and without full stop and past tense: else a sentence of the article may have been run over. */
const mayHideSentence = (words: readonly Word[]): boolean =>
  words.at(-1)?.text.includes('.') === true &&
  (words.length > HEADLINE_MAX_WORDS || words.some(({ text }) => isPastVerb(text)));

const isProse = (words: readonly Word[]): boolean =>
  words.length >= PROSE_MIN_WORDS && words.some((word) => isProseVerb(word.text));

/** Whether the article goes on with the word at `index`. */
function beginsAnew(text: string, words: readonly Word[], index: number, lineEnd: number): boolean {
  const word = words[index];
  const previous = words[index - 1];
  if (word === undefined || previous === undefined || !/^["“'‘(]?[\p{Lu}\p{N}]/u.test(word.text))
    return false;
  if (endsWithStop(previous.text)) return true;
  if (!endsWithoutMark(previous.text) || isJoiner(previous.text)) return false;
  if (/^["“]/u.test(word.text)) return isSpoken(text, word.start, lineEnd);
  const isSentenceCase = words.slice(1, index).some(({ text }) => isLowerCaseContent(text));
  if (isOpener(word.text)) return isSentenceCase || goesOnInLowerCase(words, index);
  return isSentenceCase && isLowerCaseContent(previous.text) && isSubject(words, index);
}

/** In A Headline Like This, a capital opens a sentence only where lower case follows soon. */
const LOOK_AHEAD_WORDS = 4;

const goesOnInLowerCase = (words: readonly Word[], index: number): boolean =>
  words.slice(index + 1, index + 1 + LOOK_AHEAD_WORDS).some(({ text }) => isLowerCaseContent(text));

const SUBJECT_MAX_WORDS = 6;

/** "Prime Minister Netanyahu said": names, then a verb of prose. */
function isSubject(words: readonly Word[], index: number): boolean {
  let at = index;
  while (at < index + SUBJECT_MAX_WORDS && isCapitalised(words[at]?.text ?? '')) at++;
  return isProseVerb(words[at]?.text ?? '');
}

const QUOTATION_MAX_CHARS = 400;
/** Headlines quote a few words only. */
const SPOKEN_MIN_CHARS = 60;
const SENTENCE_INSIDE = /[.!?]\s\p{Lu}/u;
const CLOSES_LIKE_SPEECH = /[.,!?…]$/u;

/** A quotation of the article, not one of the headline: a whole sentence, or open to the line's end. */
function isSpoken(text: string, at: number, lineEnd: number): boolean {
  if (!/^["“]\p{Lu}/u.test(text.slice(at, at + 3))) return false;
  const inside = text.slice(at + 1, Math.min(lineEnd, at + QUOTATION_MAX_CHARS));
  const length = inside.search(/["”]/u);
  if (length === -1) return true;
  const quotation = inside.slice(0, length);
  return length > SPOKEN_MIN_CHARS || SENTENCE_INSIDE.test(quotation) || CLOSES_LIKE_SPEECH.test(quotation);
}
