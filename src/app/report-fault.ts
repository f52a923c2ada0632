import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import type { Logger } from './logger.ts';

const ID_CHARS = 6;

const causes = (error: unknown): string[] => {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  let cause = error;
  while (cause instanceof Error && !seen.has(cause)) {
    seen.add(cause);
    texts.push(`${cause.name}: ${cause.message}`);
    cause = cause.cause;
  }
  // What is thrown need not be an error.
  return texts.length === 0 ? [inspect(error)] : texts;
};

/**
 * Logs an unexpected error with its causes (its stack at level `debug`) and gives the line that may be
 * shown instead. The id is the same whenever the same fault arises, so that reports can be matched.
 */
export const reportFault = (error: unknown, logger: Logger): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const texts = causes(error);
  const id = createHash('sha256')
    .update(stack || texts.join())
    .digest('hex')
    .slice(0, ID_CHARS);
  logger.error(`fault ${id}: ${texts.join(' <- ')}`);
  if (stack !== '') logger.debug(stack);
  return `Something went wrong inside Verbatim (fault ${id}); the question is not to blame. LOG_LEVEL=debug shows more.`;
};
