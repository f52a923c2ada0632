import type { Span } from '../domain/article.ts';
import {
  characterKind,
  hasBlankLine,
  isBlank,
  isClosingBracket,
  isClosingQuote,
  isLineBreak,
  skipBlanksBack,
  skipLineBreak,
  skipBlanks,
} from './sentence-characters.ts';
import { isStop } from './sentence-stops.ts';

/** A line with its white space trimmed off. */
interface Line extends Span {
  /** UTF-16 code units from the line's beginning, indentation included, to its last visible character. */
  readonly width: number;
  /** A blank line stands before it. */
  readonly opensBlock: boolean;
}

/** A block whose longest line is narrower is a list or a poem, one whose longest line is wider is not wrapped. */
const WRAPPED_MIN_WIDTH = 40;
const WRAPPED_MAX_WIDTH = 100;
/** Lines wrapped by hand fall short of the margin by a little. */
const RAGGED_MAX_CHARS = 4;
/** Share of a wrapped block's open line breaks whose line may be short all the same: a headline, a byline. */
const UNFILLED_MAX_SHARE = 0.25;
/** With so many open line breaks, prose has one that is not before a capital; headlines have none. */
const PROSE_MIN_BREAKS = 2;

/**
 * Cuts `[from, to)` where no sentence can continue: at blank lines, and at the single line breaks that end a
 * headline, a list's line or a one-line paragraph. The other line breaks are mere white space within the stretches
 * that remain, which are trimmed and in order.
 *
 * A block is what stands between blank lines. It counts as hard-wrapped when its longest line has 40 to 100
 * characters and nearly every line is so full that the next line's first word would not have fitted in. Lines that
 * end with a stop are not asked, and several lines that all begin with a capital are headlines and not prose.
 * A single line break is then a cut:
 * - before a list's marker ("•", "-", "1.", "(a)"); not before "-" or a number in the flow of a wrapped block;
 * - before what can begin a sentence, unless the block is wrapped and the line before is full, or the line before
 *   ends with a comma. Before a small letter it never is.
 */
export function readStretches(text: string, from: number, to: number): Span[] {
  const stretches: Span[] = [];
  let block: Line[] = [];
  for (const line of readLines(text, from, to)) {
    if (line.opensBlock) {
      pushStretches(text, block, stretches);
      block = [];
    }
    block.push(line);
  }
  pushStretches(text, block, stretches);
  return stretches;
}

function readLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let lineStart = from;
  let previousEnd = from;
  while (lineStart < to) {
    let lineEnd = lineStart;
    while (lineEnd < to && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd++;
    const start = skipBlanks(text, lineStart, lineEnd);
    if (start < lineEnd) {
      const end = skipBlanksBack(text, start, lineEnd);
      lines.push({ start, end, width: end - lineStart, opensBlock: hasBlankLine(text, previousEnd, start) });
      previousEnd = end;
    }
    lineStart = skipLineBreak(text, lineEnd);
  }
  return lines;
}

function pushStretches(text: string, block: readonly Line[], stretches: Span[]): void {
  const wrapWidth = readWrapWidth(text, block);
  let start: number | null = null;
  for (const [index, line] of block.entries()) {
    start ??= line.start;
    const next = block[index + 1];
    if (next === undefined || isCut(text, line, next, wrapWidth)) {
      stretches.push({ start, end: line.end });
      start = null;
    }
  }
}

/** The width that the block's lines are wrapped to, or `null`. */
function readWrapWidth(text: string, block: readonly Line[]): number | null {
  let width = 0;
  for (const line of block) width = Math.max(width, line.width);
  if (block.length < 2 || width < WRAPPED_MIN_WIDTH || width > WRAPPED_MAX_WIDTH) return null;
  let open = 0;
  let unfilled = 0;
  let continued = 0;
  for (const [index, line] of block.entries()) {
    const next = block[index + 1];
    if (next === undefined || endsWithStop(text, line)) continue;
    open++;
    if (!isFull(text, line, next, width)) unfilled++;
    if (continuesLine(text, next)) continued++;
  }
  const isProse = continued > 0 || open < PROSE_MIN_BREAKS;
  return isProse && unfilled <= Math.max(1, open * UNFILLED_MAX_SHARE) ? width : null;
}

/** Whether a line begins as one that goes on: with a small letter, a bracket or a quotation mark. */
function continuesLine(text: string, line: Line): boolean {
  const kind = characterKind(text, line.start);
  return kind === 'lower' || (kind === 'other' && readMarker(text, line) === null);
}

function isCut(text: string, line: Line, next: Line, wrapWidth: number | null): boolean {
  const isFlowing = wrapWidth !== null && isFull(text, line, next, wrapWidth);
  const marker = readMarker(text, next);
  if (marker === 'bullet') return true;
  if (marker === 'ambiguous' && (!isFlowing || endsWithStop(text, line))) return true;
  if (isFlowing || text.charAt(line.end - 1) === ',') return false;
  return characterKind(text, next.start) !== 'lower';
}

/** Whether the next line's first word would not have fitted into the line. */
function isFull(text: string, line: Line, next: Line, wrapWidth: number): boolean {
  const max = Math.min(next.end, next.start + wrapWidth);
  let wordEnd = next.start;
  while (wordEnd < max && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
  return line.width + 1 + wordEnd - next.start > wrapWidth - RAGGED_MAX_CHARS;
}

const CLOSERS_MAX_CHARS = 4;

/** Whether a line's last character is a stop, behind it at most a few that close. */
function endsWithStop(text: string, line: Line): boolean {
  const min = Math.max(line.start, line.end - CLOSERS_MAX_CHARS);
  let at = line.end - 1;
  while (at > min && (isClosingQuote(text.charCodeAt(at)) || isClosingBracket(text.charCodeAt(at)))) at--;
  return isStop(text.charCodeAt(at));
}

const MARKER_MAX_CHARS = 8;
const BULLET = /^[•‣◦▪▫●○■□▶►✓✔➤*]\s/u;
const AMBIGUOUS_MARKER = /^(?:[-–—+]|\d{1,3}[.)]|\(?(?:[a-z]|[ivxIVX]{1,4}|\d{1,3})\))\s/u;

/** The marker that a line of a list begins with; `ambiguous` when a line of prose may begin so too. */
function readMarker(text: string, line: Line): 'bullet' | 'ambiguous' | null {
  const beginning = text.slice(line.start, Math.min(line.start + MARKER_MAX_CHARS, line.end));
  if (BULLET.test(beginning)) return 'bullet';
  return AMBIGUOUS_MARKER.test(beginning) ? 'ambiguous' : null;
}
