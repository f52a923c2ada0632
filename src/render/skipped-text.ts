import type { SkippedFile } from '../domain/corpus.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { heading, line, markedLine, type Line } from './reply.ts';

/** How corpora word what is seldom meant as an article: pictures, programs and links beside the articles. */
const EXPECTED_REASONS: ReadonlySet<string> = new Set([
  'has a format that is not supported',
  'is a link, and links are not followed',
]);

/** Broken, empty or unreadable files first: they were meant as articles. Otherwise the order stays. */
const troublesFirst = (skipped: readonly SkippedFile[]): readonly SkippedFile[] =>
  skipped.toSorted((a, b) => Number(EXPECTED_REASONS.has(a.reason)) - Number(EXPECTED_REASONS.has(b.reason)));

/** "seeds/x.jsonl:17 is not valid JSON. Mend or remove the line." */
const skippedSentence = ({ file, line, reason, remedy }: SkippedFile): string =>
  displayText(`${file}${line === null ? '' : `:${line}`} ${reason}. ${remedy}`);

/** At most `max` sentences (`Infinity` for all), real troubles first, then "and N more; " with `rest`: who lists them. */
export const skippedSentences = (skipped: readonly SkippedFile[], max: number, rest: string): string[] => [
  ...troublesFirst(skipped).slice(0, max).map(skippedSentence),
  ...(skipped.length > max ? [`and ${(skipped.length - max).toLocaleString('en')} more; ${rest}`] : []),
];

/**
 * All that is to be said about files under a heading; nothing where there is nothing. Called notes, since one
 * file may have several, and some are about a file that is served all the same.
 */
export const skippedLines = (skipped: readonly SkippedFile[], phrases: Phrases): Line[] =>
  skipped.length === 0
    ? []
    : [
        line(0, heading(phrases.sources.notes(skipped.length))),
        ...troublesFirst(skipped).map((note) => markedLine(2, '- ', skippedSentence(note))),
      ];
