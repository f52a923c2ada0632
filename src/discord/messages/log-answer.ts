import type { Answer } from '../../domain/answer.ts';
import type { Bot } from '../bot.ts';
import type { Address } from './address.ts';

/** Counts an answer and writes its line of the log: how it came out and how long it took, in words only if allowed. */
export function logAnswer(
  { clock, record, logger, logQuestions }: Pick<Bot, 'clock' | 'record' | 'logger' | 'logQuestions'>,
  { outcome, confidence, ms, question }: Answer,
  via: Address,
  arrivedMs: number,
): void {
  const totalMs = clock.monotonicMs() - arrivedMs;
  record.add(totalMs);
  logger.info({ via, outcome, confidence, ms, totalMs, ...(logQuestions && { question }) }, 'answered');
}
