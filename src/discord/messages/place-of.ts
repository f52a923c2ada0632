import type { Place } from '../../../commands/command.ts';
import { statusOf, type Bot } from '../bot.ts';
import { gatewayOf, readsMessages } from '../gateway-status.ts';
import type { Heard } from './hear.ts';

/** Where a message stands, for commands. */
export const placeOf = (bot: Bot, { message: { guildId, client }, settings }: Heard): Place => ({
  guildId,
  settings,
  status: () => statusOf(bot, gatewayOf(client)),
  readsMessages: readsMessages(client),
});
