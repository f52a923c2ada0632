import type { Citation } from '../domain/answer.ts';
import { articleDate } from './dates.ts';
import { count, displayText, shorten } from './display-text.ts';
import { quoteSegments } from './quote-segments.ts';
import { dim, line, link, markedLine, type Line, type Segment } from './reply.ts';

/** Longest title shown under a quote, in characters. */
const TITLE_MAX_CHARS = 200;

/** Where the sentence can be read: at the sentence, the article's page, or file and line. */
export const citationLink = ({ permalink, article, line }: Citation): string =>
  displayText(permalink ?? article.url ?? `${article.file}${line === null ? '' : `:${line}`}`);

/** "Title · Publisher · 22 April 2024". */
export const attribution = ({ article }: Pick<Citation, 'article'>): string =>
  [
    `${shorten(article.title, TITLE_MAX_CHARS)}${article.titleDerived ? ' (title from the first sentence)' : ''}`,
    ...(article.publisher === null ? [] : [shorten(article.publisher, TITLE_MAX_CHARS)]),
    articleDate(article),
  ].join(' · ');

const quoted = (citation: Citation): Segment[] => [
  { text: '“', style: 'plain' },
  ...quoteSegments(citation),
  { text: '”', style: 'plain' },
];

/**
 * A quote with its article, date and link, and how many other articles have the same sentence.
 * `number` is shown before it, so that it can be asked for; `null` shows none. `isAttributed` false leaves out
 * title and date, which stand above already.
 */
export const citationLines = (citation: Citation, number: number | null, isAttributed = true): Line[] => {
  const marker = number === null ? '' : `${number}. `;
  const indent = Math.max(marker.length, 2);
  const copies = citation.alsoIn.length;
  return [
    number === null ? line(0, ...quoted(citation)) : markedLine(0, marker, ...quoted(citation)),
    ...(isAttributed ? [line(indent, dim(attribution(citation)))] : []),
    ...(copies === 0 ? [] : [line(indent, dim(`+ also in ${count(copies, 'article')}`))]),
    line(indent, link(citationLink(citation))),
  ];
};
