import type { Logger } from '../domain/logger.ts';
import type { LogLevel } from './config.ts';
import { redact } from './redact.ts';

/** Where and how much the running bot logs. */
export interface BotLoggerOptions {
  /** Takes one line, its end included. */
  readonly write: (line: string) => void;
  readonly level: LogLevel;
  /** Texts that never appear, besides everything that looks like a token. */
  readonly secrets: readonly string[];
}

const DEPTH_MAX = 4;

/** An error as it is logged. Only what is known to hold no token and no question: not its address, not its body. */
const describeError = (error: unknown, withStack: boolean, depth = 0): unknown => {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return {
    name,
    message,
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(typeof method === 'string' && { method }),
    ...(withStack && { stack }),
    ...(cause !== undefined && depth < DEPTH_MAX && { cause: describeError(cause, withStack, depth + 1) }),
  };
};

/** The log of the running bot: one JSON object a line, with time and level, without tokens. */
export const createBotLogger = async ({ write, level, secrets }: BotLoggerOptions): Promise<Logger> => {
  // Loaded only here: the terminal does without.
  const { pino, stdTimeFunctions } = await import('pino');
  const log = pino(
    {
      level,
      base: null,
      messageKey: 'text',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => describeError(error, level === 'debug') },
    },
    { write: (line: string) => write(redact(line, secrets)) },
  );
  return {
    debug: (fields, text) => log.debug(fields, text),
    info: (fields, text) => log.info(fields, text),
    warn: (fields, text) => log.warn(fields, text),
    error: (fields, text) => log.error(fields, text),
  };
};
