import type { Citation } from '../domain/answer.ts';
import type { Span } from '../domain/article.ts';
import { displayText } from './display-text.ts';
import type { Segment } from './reply.ts';

/** The spans that lie within `length`, in order and without overlap; an odd one is left out, never moved. */
const soundSpans = (spans: readonly Span[], length: number): Span[] => {
  const sound: Span[] = [];
  let from = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < from || span.end <= span.start || span.end > length) continue;
    sound.push(span);
    from = span.end;
  }
  return sound;
};

/** The quote cut at its emphasis: answering words are `strong`. White space is folded for display only. */
export const quoteSegments = ({ quote, emphasis }: Pick<Citation, 'quote' | 'emphasis'>): Segment[] => {
  const segments: Segment[] = [];
  let endsInSpace = true;
  const add = (start: number, end: number, style: 'plain' | 'strong'): void => {
    const folded = displayText(quote.slice(start, end));
    const text = endsInSpace ? folded.trimStart() : folded;
    if (text === '') return;
    segments.push({ text, style });
    endsInSpace = text.endsWith(' ');
  };
  let from = 0;
  for (const { start, end } of soundSpans(emphasis, quote.length)) {
    add(from, start, 'plain');
    add(start, end, 'strong');
    from = end;
  }
  add(from, quote.length, 'plain');
  return segments;
};
