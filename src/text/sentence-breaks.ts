import type { Span } from '../domain/article.ts';
import { characterKind, isBlank } from './sentence-characters.ts';
import { isDangling } from './sentence-dangling.ts';
import { isNextNumber, readMarker } from './sentence-markers.ts';
import type { Marker } from './sentence-markers.ts';
import { endsWithStop } from './sentence-stops.ts';
import { isSentenceStarter } from './sentence-words.ts';

/** A line with its white space trimmed off. */
export interface Line extends Span {
  /** UTF-16 code units from the line's beginning, indentation included, to its last visible character. */
  readonly width: number;
}

/** The break between two lines of a block. */
interface Break {
  readonly line: Line;
  readonly next: Line;
  readonly marker: Marker | null;
  readonly stopped: boolean;
  readonly dangling: boolean;
  /** The next line begins with a small letter, a bracket or a quotation mark. */
  readonly continued: boolean;
  /** The next line begins with a word such as "The". */
  readonly starts: boolean;
  /** The next line's first word would not have fitted into the line. */
  readonly full: boolean;
}

/** What the lines of a block are: one paragraph or headline each, or wrapped to a width. */
interface Layout {
  readonly width: number;
  readonly isLined: boolean;
  readonly isWrapped: boolean;
  readonly dashes: number;
}

/** A block whose longest line is narrower may be a list or a poem: its full lines prove nothing. */
const WRAPPED_MIN_WIDTH = 40;
const WRAPPED_MAX_WIDTH = 160;
/** Longer lines are paragraphs, unless some of them begin as lines that go on. */
const LINED_MIN_WIDTH = 101;
/** Lines wrapped by hand fall short of the margin by a little. */
const RAGGED_MAX_CHARS = 4;
/** Share of a wrapped block's open line breaks whose line may be short all the same: a headline, a byline. */
const UNFILLED_MAX_SHARE = 0.25;
/** With so many open line breaks, prose has one that is not before a capital; headlines have none. */
const PROSE_MIN_BREAKS = 3;
/** A headline without a function word behind it must be this much shorter than the block's longest line. */
const HEADLINE_MAX_SHARE = 0.75;

/**
 * Cuts a block, the lines between two blank lines, at the breaks that show a boundary. In doubt a break is white
 * space, and behind a stop the rules for stops decide. A break is a cut:
 * - before a list's marker: a bullet always; others unless the line before breaks off in mid-phrase, a dash not in
 *   the flow of wrapped prose, a number only where it counts ("killed\n12. The mayor" does not);
 * - before what can begin a sentence, where each line is a paragraph or a headline of its own;
 * - behind a headline: a line at the top, without a stop, with room for the next line's first word.
 */
export function readBlock(text: string, block: readonly Line[]): Span[] {
  const width = block.reduce((max, line) => Math.max(max, line.width), 0);
  const breaks = readBreaks(text, block, width);
  const layout = readLayout(breaks, width);
  const stretches: Span[] = [];
  let start = block[0]?.start ?? 0;
  let isTop = true;
  let number = block[0] === undefined ? null : numberOf(readMarker(text, block[0]));
  for (const lineBreak of breaks) {
    if (lineBreak.stopped) isTop = false;
    const isCut =
      lineBreak.marker === null
        ? endsParagraph(lineBreak, layout) || (isTop && endsHeadline(lineBreak, layout))
        : isListed(lineBreak, layout, number);
    if (lineBreak.continued) isTop = false;
    if (!isCut) continue;
    number = numberOf(lineBreak.marker) ?? number;
    stretches.push({ start, end: lineBreak.line.end });
    start = lineBreak.next.start;
  }
  const last = block.at(-1);
  if (last !== undefined) stretches.push({ start, end: last.end });
  return stretches;
}

const numberOf = (marker: Marker | null): number | null => (marker?.kind === 'number' ? marker.number : null);

function readBreaks(text: string, block: readonly Line[], width: number): Break[] {
  return block.slice(1).flatMap((next, index) => {
    const line = block[index];
    if (line === undefined) return [];
    const marker = readMarker(text, next);
    const kind = characterKind(text, next.start);
    return {
      line,
      next,
      marker,
      stopped: endsWithStop(text, line),
      dangling: isDangling(text, line.start, line.end, next.start),
      continued: kind === 'lower' || (kind === 'other' && marker === null),
      starts:
        text.slice(next.start, next.start + 2) !== 'I ' && isSentenceStarter(text, next.start, next.end),
      full: isFull(text, line, next, width),
    };
  });
}

function readLayout(breaks: readonly Break[], width: number): Layout {
  const open = breaks.filter(({ stopped }) => !stopped);
  const unfilled = open.filter(({ full }) => !full).length;
  const isContinued = breaks.some(({ continued, marker }) => continued && marker === null);
  const isBroken = breaks.some(({ dangling }) => dangling);
  const hasStarter = open.some(({ starts }) => starts);
  const isHeadlines =
    !isContinued && !isBroken && open.length >= (hasStarter ? PROSE_MIN_BREAKS - 1 : PROSE_MIN_BREAKS);
  const isFilled = unfilled <= Math.max(1, open.length * UNFILLED_MAX_SHARE);
  const isProse = isContinued || (width < LINED_MIN_WIDTH && !isHeadlines);
  const isWrapped = isProse && isFilled && width >= WRAPPED_MIN_WIDTH && width <= WRAPPED_MAX_WIDTH;
  const dashes = breaks.filter(({ marker }) => marker?.kind === 'dash').length;
  return { width, isLined: !isWrapped && (isHeadlines || width >= LINED_MIN_WIDTH), isWrapped, dashes };
}

const endsParagraph = ({ line, next, dangling, continued, stopped }: Break, layout: Layout): boolean =>
  layout.isLined &&
  !dangling &&
  (!continued || (stopped && Math.max(line.width, next.width) >= LINED_MIN_WIDTH));

function endsHeadline({ line, next, dangling, continued, full, starts }: Break, layout: Layout): boolean {
  if (dangling || continued || full) return false;
  if (starts) return true;
  return (
    layout.isWrapped && next.width >= WRAPPED_MIN_WIDTH && line.width <= layout.width * HEADLINE_MAX_SHARE
  );
}

function isListed(lineBreak: Break, layout: Layout, previous: number | null): boolean {
  const { line, marker, dangling, stopped, full } = lineBreak;
  if (marker === null || marker.kind === 'bullet') return marker !== null;
  if (dangling || (layout.isWrapped && full && !stopped)) return false;
  if (marker.kind === 'number') return isNextNumber(marker.number, previous);
  return marker.kind === 'letter' || stopped || layout.dashes > 1 || line.width * 2 < layout.width;
}

/** Whether the next line's first word would not have fitted into the line. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const max = Math.min(next.end, next.start + Math.min(width, WRAPPED_MAX_WIDTH));
  let wordEnd = next.start;
  while (wordEnd < max && !isBlank(text.charCodeAt(wordEnd))) wordEnd++;
  return line.width + 1 + wordEnd - next.start > width - RAGGED_MAX_CHARS;
}
