import type { Sentence, Span } from '../domain/article.ts';
import { hasBlankLine, skipBlanks } from './sentence-characters.ts';
import { endsSentence } from './sentence-ends.ts';
import { readStretches } from './sentence-lines.ts';
import { isStop, readStop } from './sentence-stops.ts';

/**
 * Cuts a text into its sentences, by rules over abbreviations, initials, numbers, quotations and line breaks.
 *
 * Every character that is neither white space (to the eye: `isBlank`) nor omitted lies in exactly one sentence.
 * Sentences are in order, never overlap, and neither begin nor end with white space. `paragraph` rises at every
 * blank line. Time grows linearly with the text, whatever it holds: every look-ahead and look-behind is bounded.
 *
 * @param omissions ranges of the text that lie in no sentence, in any order; a sentence ends where one begins.
 *   Half a surrogate pair left over by an omission is omitted with it.
 */
export function splitSentences(text: string, omissions: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let previousEnd: number | null = null;
  for (const region of regionsBetween(text, omissions)) {
    for (const stretch of readStretches(text, region.start, region.end)) {
      for (const { start, end } of cutStretch(text, stretch)) {
        if (previousEnd !== null && hasBlankLine(text, previousEnd, start)) paragraph++;
        sentences.push({ start, end, index: sentences.length, paragraph });
        previousEnd = end;
      }
    }
  }
  return sentences;
}

/** What the omissions leave of a text, in order. */
function regionsBetween(text: string, omissions: readonly Span[]): Span[] {
  const regions: Span[] = [];
  let start = 0;
  for (const omission of omissions.toSorted((one, other) => one.start - other.start)) {
    if (omission.end <= omission.start) continue;
    const end = Math.min(splitsPair(text, omission.start) ? omission.start - 1 : omission.start, text.length);
    if (end > start) regions.push({ start, end });
    start = Math.max(start, splitsPair(text, omission.end) ? omission.end + 1 : omission.end);
  }
  if (start < text.length) regions.push({ start, end: text.length });
  return regions;
}

/** Whether an offset lies between the two halves of a surrogate pair. */
const splitsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

const OPENING_BRACKETS: ReadonlySet<number> = new Set([0x28, 0x5b]);

/** Cuts a stretch, which neither begins nor ends with white space, at the stops that end a sentence. */
function cutStretch(text: string, stretch: Span): Span[] {
  const cuts: Span[] = [];
  const limit = stretch.end;
  let start = stretch.start;
  let bracketAt = -1;
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (OPENING_BRACKETS.has(code)) bracketAt = at;
    if (!isStop(code)) {
      at++;
      continue;
    }
    const stop = readStop(text, at, limit);
    at = stop.end;
    if (endsSentence({ text, start, limit, bracketAt }, stop)) {
      cuts.push({ start, end: stop.end });
      start = skipBlanks(text, stop.end, limit);
      bracketAt = -1;
      at = start;
    }
  }
  if (start < limit) cuts.push({ start, end: limit });
  return cuts;
}
