import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/discord/connection/connect-once.ts';
import { keepConnected } from '../../../src/discord/connection/keep-connected.ts';
import type { LocalDiscord } from '../../../src/local/local-discord.ts';
import { openDiscord } from '../../support/local-discord.ts';
import { createRecordingLogger } from '../../support/recording-logger.ts';
import { createTestTimers } from '../../support/test-timers.ts';
import { stayConnected } from './stay-connected.ts';

const { MessageContent } = GatewayIntentBits;
const GATEWAY = 'GET /gateway/bot';

const countOf = (discord: LocalDiscord, kind: string): number =>
  discord.log.all.filter((event) => event.kind === kind).length;

const happens = (discord: LocalDiscord, kind: string): Promise<true> =>
  discord.log.waitFor(kind, (event) => (event.kind === kind ? true : undefined), {
    from: discord.log.all.length,
  });

describe('a connection', () => {
  it('comes about, and ends when the bot is told to stop', async () => {
    const discord = await openDiscord();
    const { ready, stop, done, closed } = stayConnected(discord);
    const client = await ready();
    const gone = happens(discord, 'disconnected');
    stop();
    await expect(done).resolves.toBeUndefined();
    await gone;
    expect(closed).toEqual([client]);
  });

  it('does not come about where the bot was told to stop before', async () => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'CONNECT', fault: { kind: 'withhold' } });
    const { stop, done, timers } = stayConnected(discord);
    stop();
    await timers.runOut(500);
    await expect(done).resolves.toBeUndefined();
  });

  it('asks for the texts of messages only when it is told to', async () => {
    const discord = await openDiscord({ approvedIntents: MessageContent });
    const without = await stayConnected(discord).ready();
    const withContent = await stayConnected(discord, { contentIntent: true }).ready();
    expect(without.options.intents.has(MessageContent)).toBe(false);
    expect(withContent.options.intents.has(MessageContent)).toBe(true);
  });
});

describe('a token that Discord does not know', () => {
  const TEXT = /^Discord refuses the token in DISCORD_TOKEN\. .*Reset Token/u;

  it('ends the bot with what to do', async () => {
    const { done } = stayConnected(await openDiscord(), { token: 'wrong' });
    await expect(done).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(TEXT) as string,
    });
  });

  it('ends the bot when the gateway says so (4004)', async () => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'IDENTIFY', fault: { kind: 'close', code: 4004 } });
    await expect(stayConnected(discord).done).rejects.toThrow(TEXT);
  });

  it('ends the bot when that happens later (4004)', async () => {
    const discord = await openDiscord();
    const { ready, done } = stayConnected(discord);
    await ready();
    discord.strike({ kind: 'close', code: 4004 });
    await expect(done).rejects.toThrow(TEXT);
  });
});

describe('texts of messages that Discord refuses', () => {
  it('are gone without, which is said', async () => {
    const discord = await openDiscord();
    const { ready, logger } = stayConnected(discord, { contentIntent: true });
    const client = await ready();
    expect(client.options.intents.has(MessageContent)).toBe(false);
    expect(await logger.waitFor('Message Content is not switched on')).toMatchObject({ level: 'warn' });
  });

  it('are gone without when they are withdrawn later (4014)', async () => {
    const discord = await openDiscord({ approvedIntents: MessageContent });
    const { ready } = stayConnected(discord, { contentIntent: true });
    await ready();
    discord.strike({ kind: 'close', code: 4014 });
    const second = await ready(2);
    expect(second.options.intents.has(MessageContent)).toBe(false);
  });

  it('end the bot where it did not ask for them', async () => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'IDENTIFY', fault: { kind: 'close', code: 4014 } });
    await expect(stayConnected(discord).done).rejects.toThrow(
      'Discord turns the bot away (disallowed intents)',
    );
  });
});

describe('a gateway that turns the client away', () => {
  it.each([4010, 4011, 4012, 4013])('with %i ends the bot', async (code) => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'IDENTIFY', fault: { kind: 'close', code } });
    await expect(stayConnected(discord).done).rejects.toMatchObject({ name: 'UserError' });
  });
});

describe('a Discord that is there but fails', () => {
  it('is asked again, ever more slowly, for as long as it takes', async () => {
    const discord = await openDiscord();
    discord.faults.add({ request: GATEWAY, fault: { kind: 'answer', status: 503 } });
    const { ready, timers, logger } = stayConnected(discord);
    const pauses = [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300].map((seconds) => seconds * 1_000);
    for (const [i, delayMs] of pauses.entries()) {
      // Each attempt asks twice, with a pause after each answer.
      await timers.runOut(750, 2 * i + 1);
      await timers.runOut(750, 2 * i + 2);
      if (i === pauses.length - 1) discord.faults.clear();
      await timers.runOut(delayMs, pauses.slice(0, i + 1).filter((other) => other === delayMs).length);
    }
    await ready();
    const said = logger.lines.filter(({ text }) => text.includes('trying again'));
    expect(said.map(({ fields }) => fields['delayMs'])).toEqual(pauses);
    expect(said[0]?.fields).toMatchObject({ reason: 'HTTP status 503' });
  });

  it('is asked again when there are connections for today again', async () => {
    const discord = await openDiscord();
    const limit = { total: 1_000, remaining: 0, reset_after: 7_200_000, max_concurrency: 1 };
    const body = { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit: limit };
    discord.faults.add({ request: GATEWAY, times: 1, fault: { kind: 'answer', status: 200, body } });
    const { ready, timers, logger } = stayConnected(discord);
    const { fields } = await logger.waitFor('trying again');
    expect(fields['delayMs']).toBeGreaterThan(7_190_000);
    timers.advance(7_200_000);
    await ready();
  });
});

describe('pauses between attempts', () => {
  it('begin anew after a connection had come about', async () => {
    const timers = createTestTimers();
    const logger = createRecordingLogger();
    const ending = { kind: 'unavailable', reason: 'test' } as const;
    const connections: Connection[] = [
      { ending, wasReady: false },
      { ending, wasReady: false },
      { ending: { kind: 'unreachable', reason: 'test' }, wasReady: true },
      { ending: { kind: 'unreachable', reason: 'test' }, wasReady: false },
      { ending: { kind: 'stopped' }, wasReady: true },
    ];
    const done = keepConnected({
      connect: async () => connections.shift() ?? { ending: { kind: 'stopped' }, wasReady: false },
      contentIntent: false,
      address: 'here',
      timers,
      logger,
      signal: new AbortController().signal,
    });
    await timers.runOut(1_000);
    await timers.runOut(2_000);
    timers.advance(3_600_000);
    await timers.runOut(1_000, 2);
    await timers.runOut(2_000, 2);
    await done;
    expect(logger.lines.map(({ fields }) => fields['delayMs'])).toEqual([1_000, 2_000, 1_000, 2_000]);
    expect(connections).toEqual([]);
  });
});

describe('an address where nothing is', () => {
  const NOWHERE = { apiUrl: 'http://127.0.0.1:9/api', token: 'any' };

  it('ends the start after a minute with what to do', async () => {
    const { done, timers } = stayConnected(NOWHERE);
    for (const seconds of [1, 2, 4, 8, 16, 32]) await timers.runOut(seconds * 1_000);
    await expect(done).rejects.toThrow(
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api \(ECONNREFUSED\)\. Check the network/u,
    );
  });

  it('can be left at any time', async () => {
    const { done, logger, stop } = stayConnected(NOWHERE);
    await logger.waitFor('trying again');
    stop();
    await expect(done).resolves.toBeUndefined();
  });

  it('ends the start after a minute where only the gateway is silent', async () => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'CONNECT', fault: { kind: 'withhold' } });
    const { done, timers } = stayConnected(discord);
    const asked = discord.log.waitFor('the gateway', (event) =>
      event.kind === 'request' && event.route === GATEWAY ? true : undefined,
    );
    await asked;
    await timers.runOut(60_000);
    await timers.runOut(500);
    await expect(done).rejects.toThrow('no connection within 60 seconds');
  });
});

describe('a connection that was there', () => {
  it.each([
    ['its socket was dropped', { kind: 'drop' }],
    ['it was asked to connect again (op 7)', { kind: 'reconnect' }],
    ['it was closed for an unknown reason (4000)', { kind: 'close', code: 4000 }],
  ] as const)('is resumed after %s', async (_name, fault) => {
    const discord = await openDiscord();
    const { ready, closed } = stayConnected(discord);
    await ready();
    const resumed = happens(discord, 'resumed');
    discord.strike(fault);
    await resumed;
    expect(closed).toEqual([]);
    expect(countOf(discord, 'connected')).toBe(1);
  });

  it('shows that it lives as long as something comes from Discord', async () => {
    const discord = await openDiscord();
    const { ready, timers, lifeSigns } = stayConnected(discord);
    await ready();
    for (let look = 0; look < 20; look += 1) {
      discord.addGuild({ name: `Guild ${look}`, ownerId: discord.addUser({ name: `owner-${look}` }) });
      await discord.delivered();
      timers.advance(15_000);
    }
    expect(lifeSigns()).toBe(21);
  });

  it('that is deaf ends the process, which only a new one mends', async () => {
    const discord = await openDiscord();
    const { ready, timers, done, lifeSigns } = stayConnected(discord);
    await ready();
    for (let look = 0; look < 7; look += 1) timers.advance(15_000);
    await expect(done).rejects.toThrow('Nothing comes from Discord any more');
    await expect(done).rejects.not.toMatchObject({ name: 'UserError' });
    expect(lifeSigns()).toBeLessThan(8);
  });
});
