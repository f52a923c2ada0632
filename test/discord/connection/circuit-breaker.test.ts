import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../src/discord/connection/circuit-breaker.ts';
import { createTestTimers } from '../../support/test-timers.ts';

const open = () => {
  const timers = createTestTimers();
  const breaker = createCircuitBreaker(timers.nowMs);
  const record = (times: number, status: number, retryAfter = false): void => {
    for (let i = 0; i < times; i += 1) breaker.record(status, retryAfter);
  };
  return { ...timers, record, closedInMs: breaker.closedInMs };
};

const MINUTE = 60_000;

describe('the circuit', () => {
  it('opens for a minute after five bare 429s in a row', () => {
    const { record, closedInMs, advance } = open();
    record(4, 429);
    expect(closedInMs()).toBe(0);
    record(1, 429);
    expect(closedInMs()).toBe(MINUTE);
    advance(MINUTE);
    expect(closedInMs()).toBe(0);
  });

  it('opens again at the next bare 429, and no more after a success', () => {
    const { record, closedInMs, advance } = open();
    record(5, 429);
    advance(MINUTE);
    record(1, 429);
    expect(closedInMs()).toBe(MINUTE);
    advance(MINUTE);
    record(1, 200);
    record(4, 429);
    expect(closedInMs()).toBe(0);
  });

  it('does not mind 429s that say how long to wait', () => {
    const { record, closedInMs } = open();
    record(100, 429, true);
    expect(closedInMs()).toBe(0);
  });

  it.each([401, 403, 429])('opens for the rest of ten minutes after 2,000 answers %i', (status) => {
    const { record, closedInMs, advance } = open();
    record(1, status, true);
    advance(4 * MINUTE);
    record(1_998, status, true);
    expect(closedInMs()).toBe(0);
    record(1, status, true);
    expect(closedInMs()).toBe(6 * MINUTE);
    advance(6 * MINUTE);
    record(1, status, true);
    expect(closedInMs()).toBe(0);
  });
});
