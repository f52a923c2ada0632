import type { CommandOutcome } from '../../commands/command.ts';
import type { Logger } from '../domain/logger.ts';
import type { Phrases } from '../render/phrases/phrases.ts';
import { message } from '../render/reply.ts';
import { reportFault } from './report-fault.ts';

/**
 * What is said when the program failed: one line with an id, under which the log has the cause. The same fault has
 * the same id, so that reports can be matched.
 */
export function faultOutcome(logger: Logger, error: unknown, { errors }: Phrases): CommandOutcome {
  return {
    reply: message(errors.fault(reportFault(logger, error, 'message'))),
    answer: null,
    asked: null,
    actions: [],
  };
}
