/** A 429 that does not say how long to wait would be repeated at once, for ever. */
const BARE_LIMITS_MAX = 5;
const PAUSE_MS = 60_000;

/** Discord shuts out an address after 10,000 invalid requests in ten minutes; this stays well below. */
const INVALID_MAX = 2_000;
const INVALID_WINDOW_MS = 10 * 60_000;

/** Statuses that Discord counts as invalid requests. */
const INVALID = new Set([401, 403, 429]);

/** Stops all requests for a while where going on would get the bot shut out. */
export interface CircuitBreaker {
  /** Milliseconds until requests are let through again; 0: they are. */
  readonly closedInMs: () => number;
  /** Takes note of an answer. `retryAfter`: whether it said how long to wait. */
  readonly record: (status: number, retryAfter: boolean) => void;
}

/**
 * Opens for a minute after five bare 429s in a row, and again after each further one; and for the rest of ten
 * minutes after 2,000 invalid requests within them.
 */
export const createCircuitBreaker = (nowMs: () => number): CircuitBreaker => {
  let openUntilMs = Number.NEGATIVE_INFINITY;
  let bareLimits = 0;
  let invalid = 0;
  let windowEndMs = Number.NEGATIVE_INFINITY;

  const countInvalid = (): void => {
    if (nowMs() >= windowEndMs) {
      windowEndMs = nowMs() + INVALID_WINDOW_MS;
      invalid = 0;
    }
    invalid += 1;
    if (invalid >= INVALID_MAX) openUntilMs = Math.max(openUntilMs, windowEndMs);
  };

  return {
    closedInMs: () => Math.max(0, openUntilMs - nowMs()),
    record: (status, retryAfter) => {
      if (INVALID.has(status)) countInvalid();
      if (status !== 429) bareLimits = 0;
      else if (!retryAfter) bareLimits += 1;
      if (bareLimits >= BARE_LIMITS_MAX) openUntilMs = Math.max(openUntilMs, nowMs() + PAUSE_MS);
    },
  };
};
