import type { Client, ClientEvents } from 'discord.js';
import { COMMANDS } from '../../commands/index.ts';
import type { Bot } from './bot.ts';
import { handleInteraction } from './interactions/handle-interaction.ts';
import { createMessageHandlers } from './messages/handle-message.ts';
import { publishCommands } from './publish/publish-commands.ts';

type Handler<Event extends keyof ClientEvents> = (...parts: ClientEvents[Event]) => Promise<unknown>;

/** What the bot does with what it hears; each resolves when all is done. */
export interface Handlers {
  readonly onInteraction: Handler<'interactionCreate'>;
  readonly onMessage: Handler<'messageCreate'>;
  readonly onEdit: Handler<'messageUpdate'>;
  readonly onDelete: Handler<'messageDelete'>;
  /** Tells Discord which commands there are. */
  readonly publish: (client: Client<true>) => Promise<unknown>;
}

/** Everything that the bot does. */
export const createHandlers = (bot: Bot): Handlers => ({
  ...createMessageHandlers(bot),
  onInteraction: (interaction) => handleInteraction(bot, interaction),
  publish: (client) => publishCommands(client, COMMANDS, bot.logger),
});
