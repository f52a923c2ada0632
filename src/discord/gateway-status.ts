import { GatewayIntentBits, Status, type Client } from 'discord.js';
import type { BotStatus } from '../domain/bot-status.ts';

/** How the connection of a client does, for `/status`. */
export const gatewayOf = ({ ws }: Pick<Client, 'ws'>): BotStatus['gateway'] => ({
  // Before the first heartbeat it is -1.
  ping: ws.ping < 0 ? null : ws.ping,
  state: Status[ws.status].toLowerCase(),
});

/** Whether a client gets the texts of messages that do not address the bot. */
export const readsMessages = ({ options }: Pick<Client, 'options'>): boolean =>
  options.intents.has(GatewayIntentBits.MessageContent);
