import type { Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { RequestFault } from '../../../src/local/faults.ts';
import type { LocalDiscord } from '../../../src/local/local-discord.ts';
import { openDiscord } from '../../support/local-discord.ts';
import { stayConnected } from './stay-connected.ts';

const SEND = 'POST /channels/:channel/messages';

/** A channel that the connected bot can write to. */
const openChannel = async () => {
  const discord = await openDiscord();
  const { id: guildId } = discord.addGuild({ name: 'News', ownerId: discord.addUser({ name: 'anna' }) });
  const channelId = discord.addChannel(guildId, 'general');
  const connection = stayConnected(discord);
  const client = await connection.ready();
  return { discord, client, ...connection, say: () => say(client, channelId) };
};

const say = async (client: Client, channelId: string): Promise<string> => {
  const channel = await client.channels.fetch(channelId);
  if (channel?.isSendable() !== true) throw new Error('no channel');
  return (await channel.send('Hello')).content;
};

const sent = ({ requests }: LocalDiscord): number => requests.filter(({ route }) => route === SEND).length;

describe('a refused token', () => {
  it('is given another chance, since discord.js forgets it at the first refusal', async () => {
    const { discord, say } = await openChannel();
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'answer', status: 401 } });
    await expect(say()).rejects.toMatchObject({ status: 401 });
    expect(await say()).toBe('Hello');
  });

  it('ends the bot when it is refused five times in a row', async () => {
    const { discord, say, done } = await openChannel();
    discord.faults.add({ request: SEND, fault: { kind: 'answer', status: 401 } });
    for (let i = 0; i < 5; i += 1) await expect(say()).rejects.toMatchObject({ status: 401 });
    await expect(done).rejects.toThrow('Discord refuses the token');
  });

  it('is not what a refused interaction means', async () => {
    const { discord, say, client } = await openChannel();
    const url = '/webhooks/1/expired' as const;
    discord.faults.add({
      request: 'POST /webhooks/:application/:token',
      fault: { kind: 'answer', status: 401 },
    });
    for (let i = 0; i < 6; i += 1)
      await client.rest.post(url, { auth: false, body: {} }).catch(() => undefined);
    expect(await say()).toBe('Hello');
  });
});

describe('a rate limit', () => {
  it('is waited for where it is short', async () => {
    const { discord, say } = await openChannel();
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'rate limit', retryAfterS: 0.01 } });
    expect(await say()).toBe('Hello');
  });

  it('is not waited for where the answer would come too late', async () => {
    const { discord, say } = await openChannel();
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'rate limit', retryAfterS: 3_600 } });
    await expect(say()).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') as string });
    expect(sent(discord)).toBe(1);
  });

  it.each<[string, RequestFault]>([
    ['without a time', { kind: 'rate limit', retryAfterS: null }],
    ['of a server before Discord, in HTML', { kind: 'answer', status: 429, body: '<!doctype html>' }],
  ])('%s is not hammered against, and all requests pause after five of them', async (_what, fault) => {
    const { discord, say, timers, logger } = await openChannel();
    discord.faults.add({ request: SEND, times: 5, fault });
    for (let i = 0; i < 20; i += 1) {
      const name = expect.stringMatching(i < 5 ? /^RateLimitError/u : /^UserError$/u) as string;
      await expect(say()).rejects.toMatchObject({ name });
    }
    expect(sent(discord)).toBe(5);
    expect(await logger.waitFor('all are held back')).toMatchObject({ level: 'error' });
    timers.advance(60_000);
    expect(await say()).toBe('Hello');
  });
});

describe('a failing server', () => {
  it('is asked once more, after a pause', async () => {
    const { discord, say, timers } = await openChannel();
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'answer', status: 503 } });
    const said = say();
    await timers.runOut(750);
    expect(await said).toBe('Hello');
    expect(sent(discord)).toBe(2);
  });

  it('is given up after that', async () => {
    const { discord, say, timers } = await openChannel();
    discord.faults.add({ request: SEND, fault: { kind: 'answer', status: 503 } });
    const said = say();
    const failed = said.catch((error: unknown) => error);
    await timers.runOut(750);
    await timers.runOut(750, 2);
    expect(await failed).toMatchObject({ status: 503 });
    expect(sent(discord)).toBe(2);
  });

  it('that cuts the line is not asked twice, since the message may be there', async () => {
    const { discord, say } = await openChannel();
    discord.faults.add({ request: SEND, times: 1, fault: { kind: 'cut', takesEffect: true } });
    await expect(say()).rejects.toThrow('other side closed');
    expect(sent(discord)).toBe(1);
  });
});
