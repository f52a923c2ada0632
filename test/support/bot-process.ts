import { onTestFinished } from 'vitest';
import { systemClock, type LocalClock } from '../../src/local/clock.ts';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { Person } from '../../src/local/people/person.ts';
import { createFolder } from './folder.ts';
import { openDiscord } from './local-discord.ts';
import { startCli, type RunningCli } from './run-cli.ts';

/** A token in the form of Discord's, which is to be found nowhere. */
export const CANARY = 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.GhIjKl.K3nQ-x9vTzLm2pRw8sYb4uHc7dJf6';

/** What the one article says. */
export const ARTICLE = 'General Aharon Haliva resigned on Monday over the failures of October 7.';

/** A process takes its time to start on a busy machine. */
const WAIT_MS = 50_000;

/** Its timers run, but no command is ever too old to be answered: a busy machine is not what this is about. */
const createPatientClock = (): LocalClock => {
  const startedMs = systemClock.nowMs();
  return { nowMs: () => startedMs, after: systemClock.after };
};

/** How the bot is started. */
export interface BotProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeOptions?: readonly string[];
  /** By file name in the folder of articles. */
  readonly articles?: Readonly<Record<string, string>>;
}

/** The bot as a process of its own, and a member of its guild. */
export interface BotProcess {
  readonly discord: LocalDiscord;
  readonly anna: Person;
  readonly guildId: string;
  readonly channel: string;
  readonly cwd: string;
  readonly bot: RunningCli;
}

/** What tells the bot where Discord is. */
export const envFor = ({
  token,
  apiUrl,
}: Pick<LocalDiscord, 'token' | 'apiUrl'>): Record<string, string> => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

/** A guild, somebody in it, and `npm start` as a process of its own that is connected to it; killed after the test. */
export const startBotProcess = async ({
  env = {},
  nodeOptions = [],
  articles = { 'haliva.txt': ARTICLE },
  ...options
}: BotProcessOptions & Parameters<typeof openDiscord>[0] = {}): Promise<BotProcess> => {
  const discord = await openDiscord({
    waitMs: WAIT_MS,
    token: CANARY,
    clock: createPatientClock(),
    ...options,
  });
  const anna = discord.person(discord.addUser({ name: 'anna' }));
  const { id: guildId } = discord.addGuild({ name: 'News', ownerId: anna.id });
  const channel = discord.addChannel(guildId, 'general');
  const cwd = createFolder(
    Object.fromEntries(Object.entries(articles).map(([name, text]) => [`seeds/${name}`, text])),
  );
  const bot = startCli([], { cwd, env: { ...envFor(discord), ...env }, nodeOptions });
  onTestFinished(() => bot.signal('SIGKILL'));
  try {
    await discord.log.waitFor('the bot', (event) => (event.kind === 'connected' ? true : undefined));
    await discord.log.waitFor('its commands', (event) => (event.kind === 'commands' ? true : undefined));
    await discord.delivered();
  } catch (cause) {
    throw new Error(`The bot does not start. It wrote: ${bot.stdout()}${bot.stderr()}`, { cause });
  }
  return { discord, anna, guildId, channel, cwd, bot };
};

/** What the bot wrote to its log. */
export const logOf = (bot: RunningCli): Record<string, unknown>[] =>
  bot
    .stdout()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** The texts of the lines of its log. */
export const textsOf = (bot: RunningCli): unknown[] => logOf(bot).map(({ text }) => text);

/** The errors in its log. */
export const errorsOf = (bot: RunningCli): string[] =>
  logOf(bot)
    .filter(({ level }) => level === 'error')
    .map((line) => JSON.stringify(line));
