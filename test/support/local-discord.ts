import {
  Client,
  GatewayIntentBits,
  Partials,
  type ClientOptions,
  type Interaction,
  type Message,
} from 'discord.js';
import { expect, onTestFinished } from 'vitest';
import {
  startLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/local/local-discord.ts';
import type { Person } from '../../src/local/people/person.ts';
import { inspectBySchema } from './discord-schemas.ts';

/**
 * A local Discord for one test: closed at its end, which fails the test if a request of the bot broke Discord's
 * schemas. Tests that provoke that say which `violations` they expect.
 */
export async function openDiscord(
  options: LocalDiscordOptions & { readonly violations?: readonly unknown[] } = {},
): Promise<LocalDiscord> {
  const { violations = [], ...rest } = options;
  const discord = await startLocalDiscord({ inspect: inspectBySchema, ...rest });
  onTestFinished(async () => {
    await discord.close();
    expect(discord.violations).toEqual(violations);
  });
  return discord;
}

/** Intents that a bot gets without asking. */
export const PLAIN_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** An unmodified discord.js client that is pointed at a local Discord, destroyed at the end of the test. */
export function createClient(discord: LocalDiscord, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: PLAIN_INTENTS,
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** The same, logged in and ready. */
export async function connectClient(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = createClient(discord, options);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once('clientReady', resolve);
  });
  await client.login(discord.token);
  return ready;
}

/** Lets a bot do something with every message; what it throws is an event 'error' of the client. */
export function onMessage(client: Client, run: (message: Message) => Promise<unknown>): void {
  client.on('messageCreate', (message) => {
    run(message).catch((error: unknown) => client.emit('error', error as Error));
  });
}

/** Lets a bot do something with every interaction; what it throws is an event 'error' of the client. */
export function onInteraction(client: Client, run: (interaction: Interaction) => Promise<unknown>): void {
  client.on('interactionCreate', (interaction) => {
    run(interaction).catch((error: unknown) => client.emit('error', error as Error));
  });
}

/** A guild with its owner, a plain member, a channel, and a bot that is ready. */
export interface Newsroom {
  readonly discord: LocalDiscord;
  readonly guildId: string;
  readonly channel: string;
  readonly anna: Person;
  readonly ben: Person;
  readonly client: Client<true>;
}

/** The usual scene of a test. */
export async function openNewsroom(
  options: Parameters<typeof openDiscord>[0] & { readonly client?: Partial<ClientOptions> } = {},
): Promise<Newsroom> {
  const { client: clientOptions, ...rest } = options;
  const discord = await openDiscord(rest);
  const anna = discord.person(discord.addUser({ name: 'anna' }));
  const ben = discord.person(discord.addUser({ name: 'ben', locale: 'de' }));
  const { id: guildId } = discord.addGuild({ name: 'News', ownerId: anna.id });
  discord.join(guildId, ben.id);
  const channel = discord.addChannel(guildId, 'general');
  const client = await connectClient(discord, clientOptions);
  return { discord, guildId, channel, anna, ben, client };
}
