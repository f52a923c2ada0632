import type { SourceSummary } from '../domain/answer.ts';
import { displayText } from './display-text.ts';
import { matchingSources } from './matching-sources.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BLANK, markedLine, smallLine, webLink, type Line, type Reply } from './reply.ts';
import { factsLine, noSourcesLine, sourceTitle, wholeLine, type SourceListing } from './sources-text.ts';

/** Articles on a page. */
const SOURCES_PAGE_SIZE = 10;

/** What ten titles, dates and addresses may take of a message, so that none is cut off. */
const PAGE_MAX_CHARS = 1200;
const TITLE_MIN_CHARS = 30;
const TITLE_MAX_CHARS = 120;

/** How many pages the sources that match take, at least 1. */
export const countSourcePages = ({ sources, words }: Pick<SourceListing, 'sources' | 'words'>): number =>
  Math.max(1, Math.ceil(matchingSources(sources, words).length / SOURCES_PAGE_SIZE));

/** Titles get the room that addresses leave. */
const titleMaxChars = (sources: readonly SourceSummary[]): number => {
  const addressChars = sources.reduce((sum, { url }) => sum + (url?.length ?? 0), 0);
  const left = Math.floor((PAGE_MAX_CHARS - addressChars) / SOURCES_PAGE_SIZE);
  return Math.min(TITLE_MAX_CHARS, Math.max(TITLE_MIN_CHARS, left));
};

const lackingLine = (sources: readonly SourceSummary[], phrases: Phrases): Line[] => {
  const dates = sources.filter(({ date }) => date === null).length;
  const links = sources.filter(({ url }) => url === null).length;
  return dates + links === 0 ? [] : [smallLine(0, phrases.sources.lacking(dates, links))];
};

/** `/sources` page by page, from 1: title and link, date and size, and what the articles lack. */
export const sourcesPageText = (listing: SourceListing, page: number, phrases: Phrases): Reply => {
  const matching = matchingSources(listing.sources, listing.words);
  const pages = countSourcePages(listing);
  const from = (page - 1) * SOURCES_PAGE_SIZE;
  const shown = matching.slice(from, from + SOURCES_PAGE_SIZE);
  const maxChars = titleMaxChars(shown);
  return {
    lines: [
      ...(matching.length === 0 ? [noSourcesLine(listing, phrases)] : []),
      ...shown.flatMap((source, index): Line[] => {
        const title = sourceTitle(source, maxChars, phrases);
        return [
          markedLine(
            0,
            `${from + index + 1}. `,
            source.url === null ? title : webLink(displayText(source.url), title),
          ),
          factsLine(3, source, phrases),
        ];
      }),
      BLANK,
      ...(pages > 1 ? [smallLine(0, phrases.sources.page(page, pages))] : []),
      wholeLine(listing.scope, phrases),
      ...lackingLine(matching, phrases),
      ...(listing.skipped.length === 0
        ? []
        : [smallLine(0, phrases.sources.fileNotes(listing.skipped.length))]),
    ],
  };
};
