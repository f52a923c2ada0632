import type { Span } from '../domain/article.ts';
import {
  emojiLength,
  isAlphanumeric,
  isBlank,
  isClosingBracket,
  isClosingQuote,
  isContinuation,
  isEmphasis,
  isLineBreak,
  isOpeningQuote,
  isSuperscript,
} from './sentence-characters.ts';

/**
 * - `dot`: a single full stop, which may only abbreviate;
 * - `ellipsis`: "…", "...", ". . .";
 * - `strong`: a question or exclamation mark, alone or among others;
 * - `wide`: a stop of a script that needs no space behind it (。 ！ ।).
 */
export type StopKind = 'dot' | 'ellipsis' | 'strong' | 'wide';

/** Stops that stand together, with the quotation marks, brackets and reference marks that close behind them. */
export interface Stop {
  readonly kind: StopKind;
  /** Offset of the first stop. */
  readonly start: number;
  /** Offset behind the last stop. */
  readonly marksEnd: number;
  /** Offset behind everything that closes. */
  readonly end: number;
  readonly closesQuote: boolean;
  readonly closesBracket: boolean;
}

const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
const OPENING_SQUARE_BRACKET = 0x5b;
const COLON = 0x3a;
const STRONG: ReadonlySet<string> = new Set('!?‼⁇⁈⁉‽⸮؟۔');
const WIDE: ReadonlySet<string> = new Set('。｡．！？।॥።፧։។၊။');
const STOP_CODES: ReadonlySet<number> = new Set(
  [...STRONG, ...WIDE, '.', '…'].map((stop) => stop.charCodeAt(0)),
);

/** Whether a character can end a sentence. */
export const isStop = (code: number): boolean =>
  code < 0x80 ? code === FULL_STOP || code === 0x21 || code === 0x3f : STOP_CODES.has(code);

/** Reads the stops that begin at `at` and what closes behind them, up to `limit`. */
export function readStop(text: string, at: number, limit: number): Stop {
  const marksEnd = readMarks(text, at, limit);
  const { end, closesQuote, closesBracket } = readClosers(text, marksEnd, limit);
  return { kind: kindOf(text, at, marksEnd), start: at, marksEnd, end, closesQuote, closesBracket };
}

/** The offset behind the stops at `at`, spaced full stops (". . .") included. */
function readMarks(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit) {
    if (isStop(text.charCodeAt(end))) end++;
    else if (isSpacedDot(text, end, limit)) end += 2;
    else break;
  }
  return end;
}

/** A blank and a full stop, or an ellipsis, that no word follows at once (unlike ".NET"). */
function isSpacedDot(text: string, at: number, limit: number): boolean {
  const blank = text.charCodeAt(at);
  if (!isBlank(blank) || isLineBreak(blank) || at + 1 >= limit) return false;
  const code = text.charCodeAt(at + 1);
  return (code === FULL_STOP || code === ELLIPSIS) && !isAlphanumeric(text, at + 2);
}

function kindOf(text: string, start: number, end: number): StopKind {
  if (end === start + 1 && text.charCodeAt(start) === FULL_STOP) return 'dot';
  let kind: StopKind = 'ellipsis';
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at);
    if (WIDE.has(mark)) return 'wide';
    if (STRONG.has(mark)) kind = 'strong';
  }
  return kind;
}

type Closers = Pick<Stop, 'end' | 'closesQuote' | 'closesBracket'>;

function readClosers(text: string, from: number, limit: number): Closers {
  let end = from;
  let closesQuote = false;
  let closesBracket = false;
  while (end < limit) {
    const length = closerLength(text, end, limit);
    if (length === 0) break;
    const blankBefore = isBlank(text.charCodeAt(end)) ? 1 : 0;
    const code = text.charCodeAt(end + blankBefore);
    if (isClosingBracket(code)) closesBracket = true;
    else if (isClosingQuote(code)) closesQuote = true;
    end += length;
  }
  return { end, closesQuote, closesBracket };
}

function closerLength(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (isClosingBracket(code) || isEmphasis(code) || isSuperscript(code)) return 1;
  // Glued to a word behind it, such a mark opens: "It ended.“The next day …".
  if (isClosingQuote(code)) return isOpeningQuote(code) && isAlphanumeric(text, at + 1) ? 0 : 1;
  if (code === OPENING_SQUARE_BRACKET || code === COLON) return referenceLength(text, at, limit);
  if (isBlank(code)) return isLineBreak(code) ? 0 : spacedCloserLength(text, at, limit);
  return emojiLength(text, at, limit);
}

const REFERENCE_MAX_CHARS = 32;
const REFERENCE = /^(?:\[(?:\d[\d,–\- ]*|(?:note|nb|ref) ?\d+|[a-z][a-z\s]*\??)\]|:\d[\d,–-]*(?=\s|$))/iu;

/** The length of a reference mark, "[3]", "[12, 14]", "[citation needed]" or ":104" (a page); 0 when there is none. */
function referenceLength(text: string, at: number, limit: number): number {
  return REFERENCE.exec(text.slice(at, Math.min(at + REFERENCE_MAX_CHARS, limit)))?.[0].length ?? 0;
}

const CLOSING_WHEN_SPACED: ReadonlySet<string> = new Set('»›”');

/** The length of a blank and what closes behind it: a quotation mark as French sets it ("C'est fini. »"), an emoji. */
function spacedCloserLength(text: string, at: number, limit: number): number {
  const mark = at + 1;
  if (mark >= limit) return 0;
  if (!CLOSING_WHEN_SPACED.has(text.charAt(mark))) {
    const length = emojiLength(text, mark, limit);
    return length === 0 ? 0 : length + 1;
  }
  const code = mark + 1 < limit ? text.charCodeAt(mark + 1) : undefined;
  return code === undefined || isBlank(code) || isContinuation(code) ? 2 : 0;
}

const LINE_CLOSERS_MAX_CHARS = 4;

/** Whether a line's last character is a stop, behind it at most a few that close. */
export function endsWithStop(text: string, line: Span): boolean {
  const min = Math.max(line.start, line.end - LINE_CLOSERS_MAX_CHARS);
  let at = line.end - 1;
  while (at > min && (isClosingQuote(text.charCodeAt(at)) || isClosingBracket(text.charCodeAt(at)))) at--;
  return isStop(text.charCodeAt(at));
}
