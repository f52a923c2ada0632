import { createHash } from 'node:crypto';
import type { Logger } from '../domain/logger.ts';

const ID_CHARS = 6;
const FRAMES_MAX = 6;
const CAUSES_MAX = 4;

/** An error as it may be logged: no message, which may hold words of people, and no address, which may hold a token. */
const describe = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s{1,8}at /u.test(line));
  return {
    name: error.name,
    ...('code' in error && { code: String(error.code) }),
    frames: frames.slice(0, FRAMES_MAX).map((line) => line.trim()),
  };
};

const causesOf = (error: unknown): unknown[] => {
  const causes = [error];
  while (causes.length < CAUSES_MAX) {
    const last = causes.at(-1);
    if (!(last instanceof Error) || last.cause === undefined) break;
    causes.push(last.cause);
  }
  return causes;
};

/**
 * Logs an unexpected error with its causes and gives the id that may be shown in its place. The id is the same whenever
 * the same fault arises, so that reports can be matched.
 */
export const reportFault = (logger: Logger, error: unknown, where: string): string => {
  const causes = causesOf(error).map(describe);
  const fault = createHash('sha256').update(JSON.stringify(causes)).digest('hex').slice(0, ID_CHARS);
  logger.error({ fault, where, causes }, 'fault');
  return fault;
};
