import type { Citation } from '../domain/answer.ts';
import type { FoundSentences } from '../domain/services.ts';
import { missingLine } from './answer-text.ts';
import { citationLines } from './citation-text.ts';
import { compose } from './compose.ts';
import { displayText, shorten } from './display-text.ts';
import { excerpt } from './excerpt.ts';
import type { Phrases } from './phrases/phrases.ts';
import { heading, line, smallLine, type Line, type Reply } from './reply.ts';
import { scopeSentence } from './scope-text.ts';

/** Longest title under a sentence where room is short. */
const TITLE_MAX_CHARS = 80;
/** A sentence takes at least so much, and its title, date and the like about as much again. */
const QUOTE_MIN_CHARS = 120;
const BESIDE_QUOTE_CHARS = 140;

/** The citations cut so that all of them take about `maxChars`: every one is seen, if not in full. */
const fitting = (citations: readonly Citation[], maxChars: number): readonly Citation[] => {
  if (maxChars === Infinity) return citations;
  const addressChars = citations.reduce((sum, { article }) => sum + (article.url?.length ?? 0), 0);
  const left = Math.floor((maxChars - addressChars) / Math.max(1, citations.length)) - BESIDE_QUOTE_CHARS;
  return citations.map((citation) => {
    const { article } = citation;
    const shown = { ...article, title: shorten(article.title, TITLE_MAX_CHARS) };
    // A link to the very sentence repeats the sentence.
    return { ...excerpt(citation, Math.max(left, QUOTE_MIN_CHARS)), article: shown, permalink: null };
  });
};

const foundLines = (found: FoundSentences, phrases: Phrases, maxChars: number): Line[] => {
  const { citations, offset, total } = found;
  const words = displayText(found.words);
  return [
    line(0, heading(phrases.search.range(offset + 1, offset + citations.length, total, words))),
    ...fitting(citations, maxChars).flatMap((citation, index) =>
      citationLines(citation, offset + index + 1, phrases),
    ),
  ];
};

/**
 * `/search`: a page of the sentences found, numbered through, best first; or that there are none, and what
 * was searched. `maxChars` is the room there is; sentences are cut for it where they must be.
 */
export const searchText = (found: FoundSentences, phrases: Phrases, maxChars = Infinity): Reply => {
  const missing = missingLine(found.words, found.missing, phrases);
  if (found.citations.length > 0) return { lines: [...foundLines(found, phrases, maxChars), ...missing] };
  const { total, words } = found;
  return {
    lines: [
      line(0, total > 0 ? phrases.search.noFurther(total) : phrases.search.none(displayText(words))),
      ...missing,
      smallLine(0, ...compose((slot) => scopeSentence(found.scope, phrases, slot), 'dim')),
    ],
  };
};
