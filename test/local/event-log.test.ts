import { describe, expect, it } from 'vitest';
import { createEventLog } from '../../src/local/event-log.ts';

const typing = (channelId: string) => ({ kind: 'typing', channelId }) as const;

describe('waiting for an event', () => {
  it('finds one that happened already', async () => {
    const log = createEventLog();
    log.record(typing('1'));
    expect(await log.waitFor('typing', (event) => event)).toEqual(typing('1'));
  });

  it('finds one to come, from a position on', async () => {
    const log = createEventLog();
    log.record(typing('1'));
    const found = log.waitFor('typing', (event) => event, { from: 1 });
    log.record(typing('2'));
    expect(await found).toEqual(typing('2'));
  });

  it('ends in an error that tells what happened instead', async () => {
    const log = createEventLog();
    log.record({ kind: 'request', route: 'GET /gateway/bot', status: 503 });
    const found = log.waitFor('an answer', () => undefined, { timeoutMs: 1 });
    await expect(found).rejects.toThrow('Waited in vain for an answer. Latest: GET /gateway/bot → 503');
  });
});

describe('listening', () => {
  it('tells of events to come, with their positions, until it is ended', () => {
    const log = createEventLog();
    log.record(typing('1'));
    const heard: unknown[] = [];
    const stop = log.listen((event, position) => heard.push([event, position]));
    log.record(typing('2'));
    stop();
    log.record(typing('3'));
    expect(heard).toEqual([[typing('2'), 1]]);
  });
});
