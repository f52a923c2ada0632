import type { SkippedFile } from '../domain/corpus.ts';
import { skippedSentences } from '../render/skipped-text.ts';
import type { AskingInvocation } from './arguments.ts';
import type { LogLevel } from './config.ts';
import type { Logger } from './logger.ts';

/** How many notes about files are given at the start; level `info` gives all. */
const WARNINGS_MAX = 10;

/** Says at the start which files cannot be used, and where all of them are listed. */
export const warnOfSkipped = (
  skipped: readonly SkippedFile[],
  mode: AskingInvocation['mode'],
  level: LogLevel,
  warn: Logger['warn'],
): void => {
  const max = level === 'info' || level === 'debug' ? Infinity : WARNINGS_MAX;
  const lister = mode === 'conversation' || mode === 'start' ? '/sources' : 'LOG_LEVEL=info';
  for (const sentence of skippedSentences(skipped, max, `${lister} lists them all`)) warn(sentence);
};
