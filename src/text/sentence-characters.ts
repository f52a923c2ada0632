/** Space to the eye: white space and the characters without width or ink (zero-width, bidirectional, soft hyphen). */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) {
    return (
      code === 0x85 || code === 0xa0 || code === 0xad || code === 0x61c || code === 0x1680 || code === 0x180e
    );
  }
  if (code <= 0x206f) return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

/** Line feed, carriage return, next line, and the line and paragraph separators. */
export const isLineBreak = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === PARAGRAPH_SEPARATOR;

/** U+2029, which begins a paragraph by itself; every other line break does so only with a blank line. */
const PARAGRAPH_SEPARATOR = 0x2029;

/** The offset of the first character in `[from, to)` that is not blank, or `to`. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character in `[from, to)` that is not blank, or `from`. */
export function skipBlanksBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind a line break that begins at `at`: carriage return and line feed together are one. */
export const skipLineBreak = (text: string, at: number): number =>
  text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;

/** Whether `[from, to)` holds a blank line: two line breaks with only blanks between them, or U+2029. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
  let breaks = 0;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      breaks++;
      if (breaks === 2 || code === PARAGRAPH_SEPARATOR) return true;
      at = skipLineBreak(text, at);
    } else {
      if (!isBlank(code)) breaks = 0;
      at++;
    }
  }
  return false;
}

/**
 * What a character means to the splitter. `uncased` is a letter of a script without capitals (Hebrew, Chinese);
 * everything that is neither letter nor digit is `other`.
 */
export type CharacterKind = 'upper' | 'lower' | 'uncased' | 'digit' | 'other';

/** The kind of the character at `at`; `other` outside the text. */
export function characterKind(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'lower';
    if (code >= 0x41 && code <= 0x5a) return 'upper';
    return code >= 0x30 && code <= 0x39 ? 'digit' : 'other';
  }
  return Number.isNaN(code) ? 'other' : unicodeKind(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function unicodeKind(character: string): CharacterKind {
  if (/^\p{Nd}/u.test(character)) return 'digit';
  if (!/^\p{L}/u.test(character)) return 'other';
  // Georgian has capitals in Unicode, but does not begin sentences with them.
  if (/^\p{Script=Georgian}/u.test(character)) return 'uncased';
  if (character !== character.toLowerCase()) return 'upper';
  return character === character.toUpperCase() ? 'uncased' : 'lower';
}

/** Whether there is a letter at `at`. */
export function isLetter(text: string, at: number): boolean {
  const kind = characterKind(text, at);
  return kind !== 'digit' && kind !== 'other';
}

/** Whether there is a letter or a digit at `at`. */
export const isAlphanumeric = (text: string, at: number): boolean => characterKind(text, at) !== 'other';

/** Whether a character belongs to a script that is written without spaces between words (Chinese, Japanese). */
export const isUnspaced = (code: number): boolean =>
  (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);

/** Whether a character is Japanese hiragana, which after a closing bracket carries the sentence on ("…。」と"). */
export const isHiragana = (code: number): boolean => code >= 0x3040 && code <= 0x309f;

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const CLOSING_BRACKETS = codesOf(')]}）］｝】〕〉》」』');
const CLOSING_QUOTES = codesOf('"\'”’»›“‘«‹„‚`´');
/** Signs that may open a quotation or close one, by language: “ closes in German, » opens in Danish. */
const OPENING_QUOTES = codesOf('“‘„‚«‹»›');
const EMPHASIS = codesOf('*_');
const SUPERSCRIPTS = codesOf('¹²³⁰⁴⁵⁶⁷⁸⁹');
const OPENERS = codesOf('"\'“”‘’„‚«»‹›([{（［｛【〔〈《「『¿¡*_`>');
const CONTINUATIONS = codesOf(',;:)]}%&/\\+=<~^|，、；：）］｝】〕〉》」』،؛');
const DASHES = codesOf('-–—―‒−');

/** A bracket that closes. */
export const isClosingBracket = (code: number): boolean => CLOSING_BRACKETS.has(code);
/** A quotation mark that can close. */
export const isClosingQuote = (code: number): boolean => CLOSING_QUOTES.has(code);
/** A quotation mark whose form lets it open as well. */
export const isOpeningQuote = (code: number): boolean => OPENING_QUOTES.has(code);
/** An asterisk or underscore: emphasis, or a footnote's mark. */
export const isEmphasis = (code: number): boolean => EMPHASIS.has(code);
/** A superscript digit: a footnote's mark. */
export const isSuperscript = (code: number): boolean => SUPERSCRIPTS.has(code);
/** What may stand before the first word of a sentence. */
export const isOpener = (code: number): boolean => OPENERS.has(code);
/** Punctuation that can only carry a sentence on. */
export const isContinuation = (code: number): boolean => CONTINUATIONS.has(code);
/** A hyphen or a dash. */
export const isDash = (code: number): boolean => DASHES.has(code);

/** The UTF-16 length of the emoji at `at`, up to `limit`, with its modifiers; 0 when there is none. */
export function emojiLength(text: string, at: number, limit: number): number {
  // The symbols before the arrows (©, ™, ‼) are text, though Unicode counts them as pictographs.
  if (at >= limit || text.charCodeAt(at) <= 0x2300) return 0;
  return EMOJI.exec(text.slice(at, Math.min(at + EMOJI_MAX_CHARS, limit)))?.[0].length ?? 0;
}

const EMOJI_MAX_CHARS = 8;
/** One pictograph, with the joiner that ties it to the next. */
const EMOJI =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\u{FE0F}\p{Emoji_Modifier}]?(?:\u200D(?=\p{Extended_Pictographic}))?/u;
