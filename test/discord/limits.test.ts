import { describe, expect, it } from 'vitest';
import { createLimits, DEFAULT_LIMITS, waitText, type Asking } from '../../src/discord/limits.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { createFakeClock } from '../support/fake-services.ts';

const LIMITS = {
  person: { questions: 2, windowMs: 20_000 },
  channel: { questions: 3, windowMs: 60_000 },
  guild: { questions: 5, windowMs: 60_000 },
};
const anna: Asking = { personId: 'anna', channelId: 'general', guildId: 'news' };

const open = () => {
  const clock = createFakeClock();
  return { clock, ...createLimits(clock, LIMITS) };
};

describe('the limits', () => {
  it('let a person ask so often, then refuse, the first time aloud, until the window is over', () => {
    const { clock, take } = open();
    clock.advance(5_000);
    expect([take(anna), take(anna)]).toEqual([null, null]);
    expect(take(anna)).toEqual({ scope: 'person', waitMs: 15_000, isFirst: true });
    clock.advance(14_999);
    expect(take(anna)).toEqual({ scope: 'person', waitMs: 1, isFirst: false });
    clock.advance(1);
    expect(take({ ...anna, channelId: 'other' })).toBeNull();
  });

  it('count persons apart, and a channel together', () => {
    const { take } = open();
    const ask = (personId: string) => take({ ...anna, personId });
    expect([ask('anna'), ask('ben'), ask('cleo')]).toEqual([null, null, null]);
    expect(ask('dora')).toEqual({ scope: 'channel', waitMs: 60_000, isFirst: true });
    expect(ask('emil')).toMatchObject({ scope: 'channel', isFirst: false });
  });

  it('count a guild over its channels, and no guild in direct messages', () => {
    const { take } = open();
    const asks = (guildId: string | null) =>
      Array.from({ length: 6 }, (_, n) => take({ personId: `p${n}`, channelId: `c${n}`, guildId }));
    expect(asks('news')).toEqual([
      ...Array.from({ length: 5 }, () => null),
      { scope: 'guild', waitMs: 60_000, isFirst: true },
    ]);
    expect(createLimits(createFakeClock(), LIMITS).take({ ...anna, guildId: null })).toBeNull();
  });

  it('do not count what a person asks in vain against the channel', () => {
    const { take } = open();
    for (let n = 0; n < 10; n += 1) take(anna);
    expect(take({ ...anna, personId: 'ben' })).toBeNull();
  });

  it('refuse a flood aloud once', () => {
    const { take } = createLimits(createFakeClock(), DEFAULT_LIMITS);
    const refusals = Array.from({ length: 500 }, () => take(anna));
    expect(refusals.filter((refusal) => refusal === null)).toHaveLength(5);
    expect(refusals.filter((refusal) => refusal?.isFirst === true)).toHaveLength(1);
  });
});

describe('what is said to who asks too much', () => {
  it.each([
    ['person', EN.refusals.tooManyFromYou(3)],
    ['channel', EN.refusals.tooManyInChannel(3)],
    ['guild', EN.refusals.tooManyInServer(3)],
  ] as const)('names the %s, and the seconds to wait, rounded up', (scope, text) => {
    expect(waitText({ scope, waitMs: 2_001, isFirst: true }, EN)).toBe(text);
  });

  it('differs', () => {
    const { tooManyFromYou, tooManyInChannel, tooManyInServer } = EN.refusals;
    expect(new Set([tooManyFromYou, tooManyInChannel, tooManyInServer].map((say) => say(3))).size).toBe(3);
  });
});
