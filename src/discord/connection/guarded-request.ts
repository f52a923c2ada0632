import type { DefaultRestOptions } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import type { Logger } from '../../domain/logger.ts';
import type { Timers } from '../../domain/timers.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';

/** How discord.js sends one request. */
export type MakeRequest = typeof DefaultRestOptions.makeRequest;

/** discord.js repeats a request at once where the server failed; answering it later makes it wait. */
const SERVER_ERROR_PAUSE_MS = 750;

/** Refused answers in a row after which the token itself is taken for invalid. */
const UNAUTHORIZED_MAX = 5;

/** What sending requests needs. */
export interface GuardOptions {
  readonly timers: Timers;
  readonly logger: Logger;
  /** The token was refused again and again. */
  readonly onTokenLost: () => void;
}

const isSigned = (init: Parameters<MakeRequest>[1]): boolean =>
  new Headers(init.headers).has('authorization');

/**
 * Sends requests as `send` does, but none while the circuit is open, pauses after an error of the server, and tells
 * when the token is refused. Throws `UserError` instead of sending.
 */
export const guardRequests = (
  send: MakeRequest,
  { timers, logger, onTokenLost }: GuardOptions,
): MakeRequest => {
  const breaker = createCircuitBreaker(timers.nowMs);
  let unauthorized = 0;

  return async (url, init) => {
    const closedInMs = breaker.closedInMs();
    if (closedInMs > 0) throw new UserError('Discord asks for fewer requests: none are sent for a while.');
    const response = await send(url, init);
    const { status } = response;
    breaker.record(status, response.headers.has('retry-after'));
    const pausedMs = breaker.closedInMs();
    if (pausedMs > 0) logger.error({ status, pausedMs }, 'too many refused requests: all are held back');
    if (status === 401 && isSigned(init)) {
      unauthorized += 1;
      if (unauthorized >= UNAUTHORIZED_MAX) onTokenLost();
    } else if (status < 400 && isSigned(init)) unauthorized = 0;
    if (status >= 500) {
      await new Promise<void>((resolve) => {
        timers.after(SERVER_ERROR_PAUSE_MS, resolve);
      });
    }
    return response;
  };
};
