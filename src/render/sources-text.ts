import type { SourceSummary } from '../domain/answer.ts';
import type { CorpusScope, SkippedFile } from '../domain/corpus.ts';
import { compose, type Slot } from './compose.ts';
import { articleDate, timePiece } from './dates.ts';
import { displayText, shorten } from './display-text.ts';
import { matchingSources } from './matching-sources.ts';
import type { Phrases } from './phrases/phrases.ts';
import { BLANK, fileLink, line, markedLine, smallLine, webLink, type Line, type Reply } from './reply.ts';
import { scopeText } from './scope-text.ts';
import { skippedLines } from './skipped-text.ts';

const SOURCES_SHOWN_MAX = 50;
const TITLE_MAX_CHARS = 120;

/** What `/sources` shows. */
export interface SourceListing {
  readonly sources: readonly SourceSummary[];
  readonly skipped: readonly SkippedFile[];
  readonly scope: CorpusScope;
  /** Narrow the list; '' lists all. */
  readonly words: string;
}

const facts = (source: SourceSummary, phrases: Phrases, slot: Slot): string =>
  [
    articleDate(source, phrases, slot),
    phrases.counts.sentences(source.sentences),
    ...(source.promotions === 0 ? [] : [phrases.counts.promotionsLeftOut(source.promotions)]),
    ...(source.copyOf === null ? [] : [phrases.sources.copyOf(displayText(source.copyOf))]),
  ].join(' · ');

/** A source's title; one made from the first sentence is marked. */
export const sourceTitle = (
  { title, titleDerived }: SourceSummary,
  maxChars: number,
  { answer }: Phrases,
): string => {
  const shown = shorten(title, maxChars);
  return titleDerived ? answer.titleFromSentence(shown) : shown;
};

/** The line of a source's date and size. */
export const factsLine = (indent: number, source: SourceSummary, phrases: Phrases): Line =>
  smallLine(indent, ...compose((slot) => facts(source, phrases, slot), 'dim'));

const sourceLines = (source: SourceSummary, phrases: Phrases): Line[] => [
  markedLine(0, '- ', sourceTitle(source, TITLE_MAX_CHARS, phrases)),
  factsLine(2, source, phrases),
  ...(source.url === null ? [] : [smallLine(2, webLink(displayText(source.url)))]),
  smallLine(2, fileLink(displayText(source.file))),
];

/** That there is nothing to list. */
export const noSourcesLine = ({ sources, words }: SourceListing, phrases: Phrases): Line =>
  line(0, sources.length === 0 ? phrases.sources.none : phrases.sources.noMatch(displayText(words)));

/** What is searched, and how fresh it is. */
export const wholeLine = (scope: CorpusScope, phrases: Phrases): Line =>
  line(
    0,
    ...compose((slot) =>
      phrases.scope.whole(
        scopeText(scope, phrases, slot),
        phrases.counts.sentences(scope.sentences),
        timePiece(scope.refreshedAt, phrases, slot),
      ),
    ),
  );

/** `/sources` where there is room: the first fifty with link and file, and every note about a file. */
export const sourcesText = (listing: SourceListing, phrases: Phrases): Reply => {
  const matching = matchingSources(listing.sources, listing.words);
  const hidden = matching.length - SOURCES_SHOWN_MAX;
  return {
    lines: [
      ...(matching.length === 0 ? [noSourcesLine(listing, phrases)] : []),
      ...matching.slice(0, SOURCES_SHOWN_MAX).flatMap((source) => sourceLines(source, phrases)),
      ...(hidden > 0 ? [smallLine(0, phrases.sources.narrow(hidden))] : []),
      BLANK,
      wholeLine(listing.scope, phrases),
      ...(listing.words === '' ? skippedLines(listing.skipped, phrases) : []),
    ],
  };
};
