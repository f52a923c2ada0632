import type { Segment } from '../../render/reply.ts';
import { paintSegments } from './paint-segments.ts';

const ELLIPSIS = '…';
/** How far back a cut moves to fall between words, in UTF-16 units. */
const WORD_MAX_CHARS = 24;
/** Text before the emphasis that a cut keeps, as a share of what fits. */
const LEAD_SHARE = 0.25;

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/u.test(text.charAt(at));

/** The nearest place at or before `at` that is between words, or at least between characters. */
const cutBefore = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at);
  if (space > 0 && at - space <= WORD_MAX_CHARS) return space;
  return isLowSurrogate(text, at) && at > 0 ? at - 1 : at;
};

/** The nearest place at or after `at` that is between words, or at least between characters. */
const cutAfter = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  if (space >= 0 && space - at <= WORD_MAX_CHARS) return space + 1;
  return isLowSurrogate(text, at) ? at + 1 : at;
};

/** The segments between two offsets into their joined text. */
const slice = (segments: readonly Segment[], from: number, to: number): Segment[] => {
  const kept: Segment[] = [];
  let at = 0;
  for (const segment of segments) {
    const text = segment.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') kept.push({ ...segment, text });
    at += segment.text.length;
  }
  return kept;
};

/** Where the emphasis begins in the joined text; 0 without any. */
const emphasisStart = (segments: readonly Segment[]): number => {
  const index = segments.findIndex(({ style }) => style === 'strong');
  return segments.slice(0, Math.max(0, index)).reduce((sum, { text }) => sum + text.length, 0);
};

/** The part of about `size` units around the emphasis, with "…" where something is left out. */
const partOf = (segments: readonly Segment[], size: number): Segment[] => {
  const text = segments.map((segment) => segment.text).join('');
  const emphasis = emphasisStart(segments);
  const wanted = emphasis - Math.floor(size * LEAD_SHARE);
  // The next word may be the second of the emphasis.
  const from =
    wanted <= 0 ? 0 : Math.min(emphasis, cutAfter(text, Math.min(wanted, Math.max(0, text.length - size))));
  const end = from + size;
  const to = end >= text.length ? text.length : Math.max(cutBefore(text, end), from);
  return [
    ...(from > 0 ? [{ text: ELLIPSIS, style: 'plain' } as const] : []),
    ...slice(segments, from, to),
    ...(to < text.length ? [{ text: ELLIPSIS, style: 'plain' } as const] : []),
  ];
};

/**
 * Painted segments of at most `maxUnits` (at least 20). Longer ones are cut around their emphasis, between words where
 * there are any, with "…" in place of what is missing.
 */
export const paintCut = (segments: readonly Segment[], maxUnits: number): string => {
  const whole = paintSegments(segments);
  if (whole.length <= maxUnits) return whole;
  for (let size = maxUnits - 2; size > 0;) {
    const painted = paintSegments(partOf(segments, size));
    if (painted.length <= maxUnits) return painted;
    size -= Math.max(1, Math.ceil((painted.length - maxUnits) / 2));
  }
  return ELLIPSIS;
};
