import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Command } from '../../../commands/command.ts';
import { UserError } from '../../domain/errors.ts';
import type { Bot } from '../bot.ts';
import { readQuestion } from '../messages/message-text.ts';
import { menuNameOf } from '../publish/command-definitions.ts';
import { inputOf } from './command-input.ts';
import { runCommand } from './run-command.ts';
import { DISCORD_COMMANDS, type Scene } from './scene.ts';

/** The command behind an entry of the menu of a message. */
export const commandOfMenu = (name: string): Command | undefined =>
  DISCORD_COMMANDS.find((command) => menuNameOf(command) === name);

/** Runs a command on the text of somebody's message. */
export const useMenu = async (
  bot: Bot,
  interaction: MessageContextMenuCommandInteraction,
  scene: Scene,
  command: Command,
): Promise<void> => {
  const text = readQuestion(interaction.targetMessage.content);
  if (text === '') throw new UserError(scene.phrases.errors.noText);
  const [first] = command.options;
  const input = inputOf(first === undefined ? {} : { [first.name]: text }, scene.phrases);
  await runCommand(bot, interaction, scene, { command, input });
};
