import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import type { Bot } from '../bot.ts';
import type { Button } from '../custom-id.ts';
import type { Scene } from './scene.ts';

/** Deletes an answer, for who asked or a moderator. */
export const deleteAnswer = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  { personId, guildId, moderator, phrases }: Scene,
  { asker }: Extract<Button, { readonly kind: 'delete' }>,
): Promise<void> => {
  if (asker !== personId && moderator !== 'yes') throw new UserError(phrases.refusals.notYourAnswer);
  await bot.send.remove(interaction);
  bot.logger.info({ guild: guildId, person: personId, isOwn: asker === personId }, 'answer deleted');
};
