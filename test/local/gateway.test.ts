import { GatewayIntentBits, PermissionFlagsBits, type Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { EVENTS_KEPT, lastSequence, sendEvent, type Session } from '../../src/local/gateway/session.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import {
  connectClient,
  createClient,
  onMessage,
  openDiscord,
  openNewsroom,
  PLAIN_INTENTS,
} from '../support/local-discord.ts';

const WITH_CONTENT = [...PLAIN_INTENTS, GatewayIntentBits.MessageContent];

/** Everything that a client is told by messages, as author and text. */
function hear(client: Client): string[] {
  const heard: string[] = [];
  client.on('messageCreate', ({ content }) => heard.push(content));
  return heard;
}

const next = (discord: LocalDiscord, kind: 'resumed' | 'connected' | 'disconnected'): Promise<true> =>
  discord.log.waitFor(kind, (event) => (event.kind === kind ? true : undefined), {
    from: discord.log.all.length,
  });

describe('the gateway', () => {
  it('refuses a wrong token', async () => {
    const discord = await openDiscord({ token: 'right' });
    await expect(createClient(discord).login('wrong')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it('closes with 4004 where only its token is wrong', async () => {
    const discord = await openDiscord({ token: 'right' });
    discord.faults.add({ gateway: 'IDENTIFY', fault: { kind: 'close', code: 4004 } });
    await expect(createClient(discord).login('right')).rejects.toThrow('Authentication failed');
  });

  it('closes with 4014 for intents that are not switched on', async () => {
    const discord = await openDiscord();
    const client = createClient(discord, { intents: WITH_CONTENT });
    await expect(client.login(discord.token)).rejects.toThrow('disallowed intents');
    expect(discord.log.all).toContainEqual({ kind: 'refused', closeCode: 4014 });
  });

  it('brings every guild of the bot, and those that it joins later', async () => {
    const { discord, client, anna, guildId } = await openNewsroom();
    const later = discord.addGuild({ name: 'Later', ownerId: anna.id });
    discord.addGuild({ name: 'Without', ownerId: anna.id, withBot: false });
    await discord.delivered();
    expect([...client.guilds.cache.keys()]).toEqual([guildId, later.id]);
    discord.expel(later.id);
    await discord.delivered();
    expect([...client.guilds.cache.keys()]).toEqual([guildId]);
  });

  it('tells only what the intents ask for', async () => {
    const { discord, client, anna, channel } = await openNewsroom({
      client: { intents: [GatewayIntentBits.Guilds] },
    });
    const heard = hear(client);
    anna.say(channel, discord.botMention);
    anna.tell('Hello');
    await discord.delivered();
    expect(heard).toEqual([]);
  });

  it('blanks texts without the intent for them, unless direct, its own or mentioning it', async () => {
    const { discord, client, anna, ben, channel } = await openNewsroom();
    const heard = hear(client);
    const first = anna.say(channel, 'to all');
    anna.say(channel, `to ${discord.botMention}`);
    anna.say(channel, 're', { replyTo: first.id });
    anna.tell('to you');
    const place = await client.channels.fetch(channel);
    if (place?.isSendable() !== true) throw new Error('no channel');
    const own = await place.send('mine');
    ben.say(channel, 'yours', { replyTo: own.id });
    ben.say(channel, 'yours', { replyTo: own.id, ping: false });
    await discord.delivered();
    expect(heard).toEqual(['', `to ${discord.botMention}`, '', 'to you', 'mine', 'yours', '']);
    const fetched = await place.messages.fetch(first.id);
    expect(fetched.content).toBe('');
  });

  it('tells texts with the intent for them', async () => {
    const { discord, client, anna, channel } = await openNewsroom({
      approvedIntents: GatewayIntentBits.MessageContent,
      client: { intents: WITH_CONTENT },
    });
    const heard = hear(client);
    anna.say(channel, 'to all');
    await discord.delivered();
    expect(heard).toEqual(['to all']);
  });

  it('tells nothing of channels that the bot does not see', async () => {
    const { discord, client, anna, guildId } = await openNewsroom();
    const heard = hear(client);
    const { ViewChannel: deny } = PermissionFlagsBits;
    const secret = discord.addChannel(guildId, 'secret', [{ id: guildId, of: 'role', deny }]);
    const member = discord.addChannel(guildId, 'bot', [
      { id: guildId, of: 'role', deny },
      { id: discord.botId, of: 'member', allow: deny },
    ]);
    anna.say(secret, `a ${discord.botMention}`);
    anna.say(member, `b ${discord.botMention}`);
    await discord.delivered();
    expect(heard).toEqual([`b ${discord.botMention}`]);
    await expect(client.rest.get(`/channels/${secret}`)).rejects.toMatchObject({ code: 50_001 });
  });

  it('tells the bot of its own new roles, and of members that it asks for', async () => {
    const { discord, client, ben, guildId } = await openNewsroom();
    const role = discord.addRole(guildId, 'mods', PermissionFlagsBits.ManageMessages);
    discord.join(guildId, discord.botId, [role]);
    await discord.delivered();
    expect(client.guilds.cache.get(guildId)?.members.me?.roles.cache.has(role)).toBe(true);
    const members = await client.guilds.cache.get(guildId)?.members.fetch({ user: [ben.id] });
    expect(members?.map(({ user }) => user.username)).toEqual(['ben']);
  });

  it('serves each shard its own guilds, direct messages on the first', async () => {
    const { discord, client, anna } = await openNewsroom();
    const other = await connectClient(discord, { shards: [1], shardCount: 2 });
    const [here, there] = [hear(client), hear(other)];
    anna.tell('direct');
    await discord.delivered();
    expect([here, there]).toEqual([['direct'], []]);
    expect(
      other.guilds.cache.size +
        (await connectClient(discord, { shards: [0], shardCount: 2 })).guilds.cache.size,
    ).toBe(1);
  });

  it('tells two processes of the same bot the same', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    const other = await connectClient(discord);
    const [here, there] = [hear(client), hear(other)];
    anna.say(channel, discord.botMention);
    await discord.delivered();
    expect([here, there]).toEqual([[discord.botMention], [discord.botMention]]);
  });
});

describe('a connection that fails', () => {
  it('is resumed after a drop, and brings what was missed once', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    const heard = hear(client);
    const [gone, back] = [next(discord, 'disconnected'), next(discord, 'resumed')];
    discord.strike({ kind: 'drop' });
    await gone;
    anna.say(channel, `missed ${discord.botMention}`);
    await back;
    await discord.delivered();
    expect(heard).toEqual([`missed ${discord.botMention}`]);
  });

  it('is resumed when the gateway asks for it', async () => {
    const { discord, client } = await openNewsroom();
    const back = next(discord, 'resumed');
    discord.strike({ kind: 'reconnect' });
    await back;
    await discord.delivered();
    expect(client.isReady()).toBe(true);
  });

  it('is made anew when the session is no longer valid', async () => {
    const { discord, client, anna, channel } = await openNewsroom({
      // The client may identify itself only every 5 seconds; this one is told that it may do so at once.
      client: {
        ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
      },
    });
    const heard = hear(client);
    const back = next(discord, 'connected');
    discord.strike({ kind: 'invalid session', resumable: false });
    await back;
    anna.say(channel, discord.botMention);
    await discord.delivered();
    expect(heard).toEqual([discord.botMention]);
  });

  it('brings events again that the client already has, if the fault is a repeat', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    const heard: string[] = [];
    client.on('raw', ({ t }: { t: string | null }) => {
      if (t === 'MESSAGE_CREATE') heard.push(t);
    });
    discord.faults.add({ gateway: 'MESSAGE_CREATE', times: 1, fault: { kind: 'repeat' } });
    anna.say(channel, discord.botMention);
    anna.say(channel, discord.botMention);
    await discord.delivered();
    expect(heard).toHaveLength(3);
    discord.faults.add({ gateway: 'RESUME', times: 1, fault: { kind: 'repeat', events: 2 } });
    const back = next(discord, 'resumed');
    discord.strike({ kind: 'drop' });
    await back;
    await discord.delivered();
    expect(heard).toHaveLength(5);
  });

  it('is given up and resumed by a client whose heartbeats nobody acknowledges', async () => {
    const { discord } = await openNewsroom({ heartbeatMs: 60 });
    const back = next(discord, 'resumed');
    discord.faults.add({ gateway: 'HEARTBEAT', times: 3, fault: { kind: 'withhold' } });
    expect(await back).toBe(true);
  });

  it('keeps the event that the drop came with for the resumed session', async () => {
    const { discord, client, anna, channel } = await openNewsroom();
    onMessage(client, async (message) => {
      if (!message.author.bot) await message.reply('here');
    });
    discord.faults.add({ gateway: 'MESSAGE_CREATE', times: 1, fault: { kind: 'drop' } });
    expect((await anna.say(channel, discord.botMention).answer()).content).toBe('here');
  });
});

/** The code that the gateway closes with after being sent some frames. */
const closeCodeFor = async (discord: LocalDiscord, ...frames: readonly unknown[]): Promise<number> => {
  const socket = new WebSocket(discord.apiUrl.replace(/^http(.*)\/api$/u, 'ws$1'));
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  await new Promise((resolve) => {
    socket.once('message', resolve);
  });
  for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  return closed;
};
const identify = { op: 2, d: { token: 'local.discord.token', intents: 1 } };

describe('a client that does not keep to the protocol', () => {
  it.each([
    ['what is no JSON', 4002, ['{']],
    ['something before it identified itself', 4003, [{ op: 3, d: {} }]],
    ['a wrong token', 4004, [{ op: 2, d: { token: 'x', intents: 1 } }]],
    ['a wrong token while resuming', 4004, [{ op: 6, d: { token: 'x', session_id: '1', seq: 1 } }]],
    ['who it is twice', 4005, [identify, identify]],
    ['a shard that cannot be', 4010, [{ op: 2, d: { ...identify.d, shard: [2, 2] } }]],
    ['intents that there are not', 4013, [{ op: 2, d: { ...identify.d, intents: 1 << 30 } }]],
    ['an unknown opcode', 4001, [identify, { op: 99, d: null }]],
  ])('is refused when it sends %s', async (_name, code, frames) => {
    const discord = await openDiscord();
    expect(await closeCodeFor(discord, ...frames)).toBe(code);
  });
});

describe('a session', () => {
  it('keeps the latest events, numbered on', () => {
    const session: Session = { id: '1', intents: 0, shard: [0, 1], sent: [], dropped: 0, socket: null };
    for (let n = 0; n <= 2 * EVENTS_KEPT; n += 1) sendEvent(session, 'TYPING_START', n);
    expect(lastSequence(session)).toBe(2 * EVENTS_KEPT + 1);
    expect(session.sent).toHaveLength(EVENTS_KEPT + 1);
    expect(session.sent[0]).toMatchObject({ s: EVENTS_KEPT + 1, d: EVENTS_KEPT });
  });
});
