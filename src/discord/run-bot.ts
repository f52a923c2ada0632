import type { Client } from 'discord.js';
import { within } from '../domain/timers.ts';
import { createBot, type Bot, type BotParts } from './bot.ts';
import { connectOnce } from './connection/connect-once.ts';
import { createIntake } from './connection/intake.ts';
import { keepConnected } from './connection/keep-connected.ts';
import type { Handlers } from './handlers.ts';
import { inviteUrl } from './invite-url.ts';

/** How long answers that are running when the bot is told to stop may still take. */
const DRAIN_WITHIN_MS = 8_000;
/** How long saying that the others will not come may take. */
const BREAK_OFF_WITHIN_MS = 500;

/** How long after the commands could not be published that is tried again. */
const PUBLISH_AGAIN_MS = 5 * 60_000;

/** What running on Discord needs. */
export interface RunBotOptions extends BotParts {
  readonly token: string;
  /** Address of the API without its version; `null`: Discord's own. */
  readonly apiUrl: string | null;
  /** Whether the texts of all messages are asked for; the bot goes on without them where Discord refuses. */
  readonly contentIntent: boolean;
  /** How many requests a second may be sent; by default some less than Discord allows. */
  readonly requestsPerSecond?: number;
  /** Aborted when the bot is to stop. */
  readonly signal: AbortSignal;
  /** Called every some seconds while something comes from Discord. */
  readonly onAlive: () => void;
  readonly createHandlers: (bot: Bot) => Handlers;
}

/**
 * Runs the bot on Discord until `signal` is aborted; answers that are running then are finished, for at most 8 seconds.
 * @throws UserError for what somebody has to put right: the token, the application's page, the network.
 */
export const runBot = async (options: RunBotOptions): Promise<void> => {
  const { apiUrl, timers, signal, settings, logger } = options;
  const bot = createBot(options);
  const handlers = options.createHandlers(bot);
  const intake = createIntake(timers, logger);
  signal.addEventListener('abort', () => intake.close());

  const attach = (client: Client): void => {
    client.on('interactionCreate', (interaction) =>
      intake.take('interaction', () => handlers.onInteraction(interaction)),
    );
    client.on('messageCreate', (message) => intake.take('message', () => handlers.onMessage(message)));
    client.on('messageUpdate', (before, after) => intake.take('edit', () => handlers.onEdit(before, after)));
    client.on('messageDelete', (message) => intake.take('deletion', () => handlers.onDelete(message)));
    client.on('messageDeleteBulk', (messages) =>
      intake.take('deletions', () => Promise.all(messages.map(handlers.onDelete))),
    );
    client.on('guildCreate', ({ id }) => logger.info({ guild: id }, 'added to a server'));
    client.on('guildDelete', ({ id }) =>
      intake.take('departure', async () => {
        await settings.forgetGuild(id);
        logger.info({ guild: id }, 'removed from a server: its settings are forgotten');
      }),
    );
  };

  let cancelPublishing: (() => void) | undefined;
  const publish = (client: Client<true>): void =>
    intake.take('commands', async () => {
      try {
        await handlers.publish(client);
      } catch (error) {
        logger.warn({ err: error, delayMs: PUBLISH_AGAIN_MS }, 'commands not published: trying again');
        cancelPublishing = timers.after(PUBLISH_AGAIN_MS, () => publish(client));
      }
    });

  const onReady = (client: Client<true>): void => {
    const { user, guilds, application } = client;
    logger.info(
      { bot: user.username, servers: guilds.cache.size, invite: inviteUrl(application.id) },
      'connected to Discord',
    );
    publish(client);
  };

  const beforeClose = async (): Promise<void> => {
    cancelPublishing?.();
    const unfinished = await intake.drain(DRAIN_WITHIN_MS);
    if (unfinished === 0) return;
    logger.warn({ unfinished }, 'answers were cut off');
    await within(BREAK_OFF_WITHIN_MS, timers, bot.unfinished.breakOffAll());
  };

  await keepConnected({
    ...options,
    address: apiUrl ?? 'https://discord.com/api',
    connect: (contentIntent) => connectOnce({ ...options, contentIntent, attach, onReady, beforeClose }),
  });
};
