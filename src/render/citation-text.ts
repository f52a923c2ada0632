import type { Citation } from '../domain/answer.ts';
import { compose, type Slot } from './compose.ts';
import { articleDate } from './dates.ts';
import { displayText, shorten } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { quoteSegments } from './quote-segments.ts';
import {
  asQuote,
  BLANK,
  fileLink,
  line,
  markedLine,
  smallLine,
  webLink,
  type Line,
  type Reply,
  type Segment,
} from './reply.ts';

/** Longest title shown under a quote, in characters. */
const TITLE_MAX_CHARS = 200;

/** Where the sentence can be read: at the sentence, the article's page, or file and line. */
export const citationLink = ({ permalink, article, line }: Citation, phrases: Phrases): Segment => {
  const address = permalink ?? article.url;
  if (address !== null) return webLink(displayText(address), phrases.answer.read);
  return fileLink(displayText(`${article.file}${line === null ? '' : `:${line}`}`));
};

const attributionParts = ({ article }: Pick<Citation, 'article'>, phrases: Phrases, slot: Slot): string[] => {
  const title = shorten(article.title, TITLE_MAX_CHARS);
  return [
    article.titleDerived ? phrases.answer.titleFromSentence(title) : title,
    ...(article.publisher === null ? [] : [shorten(article.publisher, TITLE_MAX_CHARS)]),
    articleDate(article, phrases, slot),
  ];
};

/** "Title · Publisher · 22 April 2024". */
export const attributionLine = (
  indent: number,
  citation: Pick<Citation, 'article'>,
  phrases: Phrases,
): Line =>
  smallLine(indent, ...compose((slot) => attributionParts(citation, phrases, slot).join(' · '), 'dim'));

const quoted = (citation: Citation, phrases: Phrases): Segment[] => {
  const pieces = quoteSegments(citation);
  return compose((slot) => phrases.quoted(pieces.map(slot).join('')));
};

/**
 * A quote with its article, date and link, and how many other articles have the same sentence.
 * `number` is shown before it, so that it can be asked for; `null` shows none. `isAttributed` false leaves out
 * title and date, which stand above already.
 */
export const citationLines = (
  citation: Citation,
  number: number | null,
  phrases: Phrases,
  isAttributed = true,
): Line[] => {
  const marker = number === null ? '' : `${number}. `;
  const indent = Math.max(marker.length, 2);
  const copies = citation.alsoIn.length;
  const quote = quoted(citation, phrases);
  return [
    asQuote(number === null ? line(0, ...quote) : markedLine(0, marker, ...quote)),
    ...(isAttributed ? [attributionLine(indent, citation, phrases)] : []),
    ...(copies === 0 ? [] : [smallLine(indent, phrases.counts.alsoIn(copies))]),
    smallLine(indent, citationLink(citation, phrases)),
  ];
};

/** Further citations of an answer, each with all that says where it is from. */
export const citationsText = (citations: readonly Citation[], phrases: Phrases): Reply => ({
  lines: citations.flatMap((citation, index) => [
    ...(index === 0 ? [] : [BLANK]),
    ...citationLines(citation, null, phrases),
  ]),
});
