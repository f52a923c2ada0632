import { MessageFlags, RateLimitError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../../src/local/faults.ts';
import { createManualClock } from '../support/manual-clock.ts';
import {
  connectClient,
  createClient,
  onInteraction,
  openDiscord,
  openNewsroom,
  type Newsroom,
} from '../support/local-discord.ts';

const SEND = 'POST /channels/:channel/messages';

const sendBy = async ({ client, channel }: Newsroom, content: string): Promise<unknown> => {
  const place = await client.channels.fetch(channel);
  if (place?.isSendable() !== true) throw new Error('no channel');
  return place.send(content);
};

/** How often the bot asked for something. */
const count = ({ discord }: Newsroom, wanted: string): number =>
  discord.requests.filter(({ route }) => route === wanted).length;

describe('a fault of a request', () => {
  it('429 with Retry-After is waited for and tried again', async () => {
    const newsroom = await openNewsroom();
    newsroom.discord.faults.add({
      request: SEND,
      times: 1,
      fault: { kind: 'rate limit', retryAfterS: 0.05 },
    });
    await sendBy(newsroom, 'patient');
    expect(newsroom.discord.requests.map(({ status }) => status).slice(-2)).toEqual([429, 200]);
    expect(newsroom.anna.reads(newsroom.channel)).toHaveLength(1);
  });

  it('429 is refused at once by a client that is told to', async () => {
    const newsroom = await openNewsroom({ client: { rest: { rejectOnRateLimit: () => true } } });
    newsroom.discord.faults.add({ request: SEND, fault: { kind: 'rate limit', retryAfterS: 3_600 } });
    await expect(sendBy(newsroom, 'x')).rejects.toBeInstanceOf(RateLimitError);
  });

  it('429 without Retry-After is tried again and again at once', async () => {
    const newsroom = await openNewsroom();
    newsroom.discord.faults.add({
      request: SEND,
      times: 5,
      fault: { kind: 'rate limit', retryAfterS: null },
    });
    await sendBy(newsroom, 'hasty');
    expect(count(newsroom, SEND)).toBe(6);
  });

  it('5xx is tried again, and has no effect', async () => {
    const newsroom = await openNewsroom();
    newsroom.discord.faults.add({ request: SEND, times: 2, fault: { kind: 'answer', status: 503 } });
    await sendBy(newsroom, 'again');
    expect([count(newsroom, SEND), newsroom.anna.reads(newsroom.channel).length]).toEqual([3, 1]);
    newsroom.discord.faults.add({ request: SEND, fault: { kind: 'answer', status: 500 } });
    await expect(sendBy(newsroom, 'never')).rejects.toMatchObject({ status: 500 });
    newsroom.discord.faults.clear();
    await sendBy(newsroom, 'well');
    expect(newsroom.anna.reads(newsroom.channel)).toHaveLength(2);
  });

  it('401 makes discord.js forget its token, until it is told again', async () => {
    const newsroom = await openNewsroom();
    const { discord, client } = newsroom;
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'answer', status: 401 } });
    await expect(sendBy(newsroom, 'x')).rejects.toMatchObject({ status: 401 });
    await expect(client.users.fetch(newsroom.ben.id, { force: true })).rejects.toThrow('Expected token');
    client.rest.setToken(discord.token);
    await sendBy(newsroom, 'y');
    expect(newsroom.anna.reads(newsroom.channel)).toHaveLength(1);
  });

  it('any error code is what the bot gets', async () => {
    const newsroom = await openNewsroom();
    const body = { code: 50_013, message: 'Missing Permissions' };
    newsroom.discord.faults.add({ request: SEND, fault: { kind: 'answer', status: 403, body } });
    await expect(sendBy(newsroom, 'x')).rejects.toMatchObject({ code: 50_013 });
  });

  it('a slow answer comes when its time has come', async () => {
    const clock = createManualClock();
    const newsroom = await openNewsroom({ clock });
    newsroom.discord.faults.add({ request: SEND, times: 1, fault: { kind: 'slow', delayMs: 10_000 } });
    let settled = false;
    const sent = sendBy(newsroom, 'slow').then(() => {
      settled = true;
    });
    await newsroom.discord.log.waitFor('the message', ({ kind }) => (kind === 'message' ? true : undefined));
    await newsroom.discord.delivered();
    expect(settled).toBe(false);
    clock.advance(10_000);
    await sent;
    expect(settled).toBe(true);
  });

  it('no answer at all runs into the time limit of the client', async () => {
    const newsroom = await openNewsroom({ client: { rest: { timeout: 50, retries: 0 } } });
    newsroom.discord.faults.add({ request: SEND, fault: { kind: 'slow', delayMs: null } });
    await expect(sendBy(newsroom, 'x')).rejects.toThrow('aborted');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('a cut connection fails, whether the request took effect or not (%s)', async (takesEffect, messages) => {
    const newsroom = await openNewsroom({ client: { rest: { retries: 0 } } });
    newsroom.discord.faults.add({ request: SEND, times: 1, fault: { kind: 'cut', takesEffect } });
    await expect(sendBy(newsroom, 'x')).rejects.toThrow('other side closed');
    expect(newsroom.anna.reads(newsroom.channel)).toHaveLength(messages);
  });

  it('strikes only the requests that it names, and any with *', async () => {
    const newsroom = await openNewsroom();
    const { discord, client, ben } = newsroom;
    discord.faults.add({ request: 'GET /users/:user', times: 1, fault: { kind: 'answer', status: 404 } });
    await sendBy(newsroom, 'x');
    await expect(client.users.fetch(ben.id, { force: true })).rejects.toMatchObject({ status: 404 });
    discord.faults.add({ request: '*', times: 1, fault: { kind: 'answer', status: 404 } });
    await expect(sendBy(newsroom, 'y')).rejects.toMatchObject({ status: 404 });
  });

  it('can strike the first answer to an interaction', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
    const body = { code: 40_060, message: 'Interaction has already been acknowledged.' };
    discord.faults.add({
      request: 'POST /interactions/:interaction/:token/callback',
      fault: { kind: 'answer', status: 400, body },
    });
    const failure = new Promise((resolve) => {
      onInteraction(client, async (interaction) => {
        if (interaction.isRepliable()) {
          await interaction.deferReply({ flags: MessageFlags.Ephemeral }).catch(resolve);
        }
      });
    });
    anna.run(channel, 'ask');
    expect(await failure).toMatchObject({ code: 40_060 });
  });
});

describe('a fault at login', () => {
  it.each([
    ['a server that is down', { kind: 'answer', status: 503 }, 'Service Unavailable'],
    ['a token that is refused', { kind: 'answer', status: 401 }, 'token'],
    [
      'no sessions left',
      {
        kind: 'answer',
        status: 200,
        body: {
          url: 'ws://127.0.0.1:9',
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 0, reset_after: 60_000, max_concurrency: 1 },
        },
      },
      'Not enough sessions',
    ],
  ] as const)('may be %s', async (_name, fault, message) => {
    const discord = await openDiscord();
    discord.faults.add({ request: 'GET /gateway/bot', fault });
    await expect(createClient(discord).login(discord.token)).rejects.toThrow(message);
  });

  it.each([
    [4_011, 'Sharding is required'],
    [4_013, 'invalid intents'],
    [4_014, 'disallowed intents'],
  ])('may be a close with %i', async (code, message) => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'IDENTIFY', fault: { kind: 'close', code } });
    await expect(createClient(discord).login(discord.token)).rejects.toThrow(message);
  });

  it('may be a gateway that drops the first connection', async () => {
    const discord = await openDiscord();
    discord.faults.add({ gateway: 'CONNECT', times: 1, fault: { kind: 'drop' } });
    expect((await connectClient(discord)).isReady()).toBe(true);
  });
});

describe('the rules', () => {
  it('are data', () => {
    const rules: readonly FaultRule[] = [
      { request: SEND, times: 2, fault: { kind: 'rate limit', retryAfterS: 0.5, global: true } },
      { gateway: 'MESSAGE_CREATE', fault: { kind: 'invalid session', resumable: true } },
    ];
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});
