import type { Citation } from '../domain/answer.ts';

/** Share of the room that stands before the emphasis, so that it is read in its context. */
const BEFORE_SHARE = 1 / 3;
const ELLIPSIS = '…';

/** The nearest space at or before an offset, or the offset where words are very long. */
const wordStart = (text: string, at: number, least: number): number => {
  const space = text.lastIndexOf(' ', at);
  return space >= least ? space + 1 : at;
};

const isInsideCharacter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
};

/**
 * The citation with a quote of at most `maxChars` UTF-16 code units (at least 3): what surrounds its first
 * emphasis, cut between words and marked with "…" at the cuts. The emphasis is kept as far as it is shown.
 */
export const excerpt = (citation: Citation, maxChars: number): Citation => {
  const { quote, emphasis } = citation;
  if (quote.length <= maxChars) return citation;
  const room = maxChars - 2 * ELLIPSIS.length;
  const shown = emphasis[0]?.start ?? 0;
  let start = Math.max(0, Math.min(Math.floor(shown - room * BEFORE_SHARE), quote.length - room));
  const nextWord = quote.indexOf(' ', start) + 1;
  if (start > 0 && nextWord > 0 && nextWord <= shown) start = nextWord;
  if (isInsideCharacter(quote, start)) start += 1;
  let end = Math.min(quote.length, start + room);
  if (end < quote.length) end = wordStart(quote, end, start + 1);
  if (isInsideCharacter(quote, end)) end -= 1;
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < quote.length ? ELLIPSIS : '';
  const shift = before.length - start;
  return {
    ...citation,
    quote: `${before}${quote.slice(start, end).trimEnd()}${after}`,
    emphasis: emphasis
      .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
      .filter((span) => span.start < span.end)
      .map((span) => ({ start: span.start + shift, end: span.end + shift })),
  };
};
