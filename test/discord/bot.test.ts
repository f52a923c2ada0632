import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerRecord } from '../../src/discord/answer-record.ts';
import { createArticleIndex } from '../../src/discord/article-index.ts';
import { createBot } from '../../src/discord/bot.ts';
import { createSeenIds } from '../../src/discord/seen-ids.ts';
import { buildScope, buildSource } from '../support/builders.ts';
import { createFakeClock, createFakeServices } from '../support/fake-services.ts';
import { createMemorySettings, SILENT_LOGGER } from '../support/bot-parts.ts';
import { createTestTimers } from '../support/test-timers.ts';

describe('the record of answers', () => {
  it('knows nothing before the first', () => {
    const record = createAnswerRecord();
    expect([record.count(), record.latencyMs()]).toEqual([0, null]);
  });

  it('says within which time half of them and 95 in 100 were given', () => {
    const record = createAnswerRecord();
    for (let ms = 100; ms >= 1; ms -= 1) record.add(ms);
    expect([record.count(), record.latencyMs()]).toEqual([100, { p50: 50, p95: 95 }]);
  });

  it('forgets how long those took that are a thousand answers old', () => {
    const record = createAnswerRecord();
    record.add(60_000);
    for (let i = 0; i < 1_000; i += 1) record.add(2.04);
    expect([record.count(), record.latencyMs()]).toEqual([1_001, { p50: 2, p95: 2 }]);
  });
});

describe('the memory of ids', () => {
  it('knows an id again', () => {
    const seen = createSeenIds();
    expect(['1', '2', '1'].map(seen.isNew)).toEqual([true, true, false]);
  });

  it('forgets the oldest first, and never grows beyond its size', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 60 }), (ids) => {
        const seen = createSeenIds(5);
        const latest: number[] = [];
        for (const id of ids) {
          expect(seen.isNew(String(id))).toBe(!latest.includes(id));
          if (latest.includes(id)) continue;
          latest.push(id);
          if (latest.length > 5) latest.shift();
        }
      }),
    );
  });
});

describe('the index of articles', () => {
  it('is made anew only when the articles have changed', async () => {
    let scope = buildScope();
    let calls = 0;
    const articles = createArticleIndex({
      scope: () => scope,
      sources: async () => {
        calls += 1;
        return [buildSource({ id: 'a' }), buildSource({ id: `b${calls}` })];
      },
    });
    const first = await articles();
    expect(await articles()).toBe(first);
    expect(['a', 'b1', 'c'].map(first.positionOf)).toEqual([0, 1, null]);
    scope = buildScope({ generation: 'changed1' });
    expect((await articles()).positionOf('b2')).toBe(1);
    expect(calls).toBe(2);
  });
});

describe('a bot', () => {
  it('has answered nothing at first', () => {
    const bot = createBot({
      services: createFakeServices(),
      timers: createTestTimers(),
      settings: createMemorySettings(),
      clock: createFakeClock(),
      logger: SILENT_LOGGER,
      version: '1.2.3',
      logQuestions: false,
    });
    expect([bot.startedAt, bot.record.count()]).toEqual(['2026-11-22T11:40:00.000Z', 0]);
  });
});
