import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import type { Bot } from '../bot.ts';
import type { Button } from '../custom-id.ts';
import { readAsked } from '../paint/asked-line.ts';
import { toMessage } from '../to-message.ts';
import { inputOf } from './command-input.ts';
import { requireWithinLimits } from './run-command.ts';
import { contextOf, DISCORD_COMMANDS, type Scene } from './scene.ts';
import { requireCurrent } from './show-passage.ts';
import { readSource } from './source-message.ts';

/** Puts another page in the place of the one that is shown. */
export const turnPage = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  scene: Scene,
  button: Extract<Button, { readonly kind: 'page' }>,
): Promise<void> => {
  const { phrases, personId } = scene;
  requireCurrent(bot, button, scene);
  const command = DISCORD_COMMANDS.find(({ name }) => name === button.command);
  if (command === undefined) throw new UserError(phrases.errors.buttonTooOld);
  requireWithinLimits(bot, command, scene);
  const { content, buttons, isPrivate } = readSource(interaction);
  const { since, before, page } = button;
  const words = readAsked(content) ?? '';
  const input = inputOf({ words, since, before, page: String(page) }, phrases);
  const outcome = await command.run(input, contextOf(bot, scene));
  // Whoever turns the pages, the list stays that of who asked for it.
  const asker = buttons.find((each) => each.kind === 'delete')?.asker ?? personId;
  await bot.send.update(interaction, await toMessage(bot, outcome, { asker, isPrivate, phrases }));
};
