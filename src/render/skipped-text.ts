import type { SkippedFile } from '../domain/corpus.ts';
import { count, displayText } from './display-text.ts';
import { heading, line, markedLine, type Line } from './reply.ts';

/** How many skipped files are named; the rest are counted. */
const SKIPPED_SHOWN_MAX = 10;

/** "seeds/x.jsonl:17 is not valid JSON. Mend or remove the line." */
const skippedSentence = ({ file, line, reason, remedy }: SkippedFile): string =>
  displayText(`${file}${line === null ? '' : `:${line}`} ${reason}. ${remedy}`);

/** At most `SKIPPED_SHOWN_MAX` sentences, then "and N more". */
export const skippedSentences = (skipped: readonly SkippedFile[]): string[] => [
  ...skipped.slice(0, SKIPPED_SHOWN_MAX).map(skippedSentence),
  ...(skipped.length > SKIPPED_SHOWN_MAX
    ? [`and ${(skipped.length - SKIPPED_SHOWN_MAX).toLocaleString('en')} more`]
    : []),
];

/** The skipped files under a heading; nothing where none was skipped. */
export const skippedLines = (skipped: readonly SkippedFile[]): Line[] =>
  skipped.length === 0
    ? []
    : [
        line(0, heading(`${count(skipped.length, 'file')} skipped:`)),
        ...skippedSentences(skipped).map((sentence) => markedLine(2, '- ', sentence)),
      ];
