import type { CommandOutcome } from '../../commands/command.ts';
import type { Logger } from '../domain/logger.ts';
import type { Phrases } from '../render/phrases/phrases.ts';
import { message } from '../render/reply.ts';

const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;
const ID_CHARS = 6;
const HEX = 16;

/** Short names for texts: the 32-bit hash by Fowler, Noll and Vo, cut to 6 hexadecimal digits. */
const idOf = (text: string): string => {
  let hash = FNV_OFFSET;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return hash.toString(HEX).padStart(ID_CHARS, '0').slice(-ID_CHARS);
};

/**
 * What is said when the program failed: one line with an id, under which the log has the cause. The same fault has
 * the same id, so that reports can be matched.
 */
export function faultOutcome(logger: Logger, error: unknown, { errors }: Phrases): CommandOutcome {
  const fault = idOf(error instanceof Error ? (error.stack ?? error.message) : String(error));
  logger.error({ fault, err: error }, 'an answer failed');
  return { reply: message(errors.fault(fault)), answer: null, asked: null, actions: [] };
}
