import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import { errorText } from '../../render/error-text.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';
import type { Bot } from '../bot.ts';
import { reportFault } from '../report-fault.ts';
import type { AnswerableInteraction } from '../respond.ts';
import { inputOfSlash } from './command-input.ts';
import { answerFollowUp } from './follow-up.ts';
import { handleButton } from './handle-button.ts';
import { plainMessage, runCommand } from './run-command.ts';
import { DISCORD_COMMANDS, localeOf, openScene, type Scene } from './scene.ts';
import { suggestArticles } from './suggest-articles.ts';
import { commandOfMenu, useMenu } from './use-menu.ts';

const suggest = async (bot: Bot, interaction: AutocompleteInteraction): Promise<void> => {
  const { name, value } = interaction.options.getFocused(true);
  const command = DISCORD_COMMANDS.find((each) => each.name === interaction.commandName);
  const option = command?.options.find((each) => each.name === name);
  const choices = option?.suggests === 'articles' ? suggestArticles(await bot.articles(), value) : [];
  await bot.send.suggest(interaction, choices);
};

const dispatch = async (bot: Bot, interaction: AnswerableInteraction, scene: Scene): Promise<void> => {
  if (interaction.isModalSubmit()) return answerFollowUp(bot, interaction, scene);
  if (interaction.isMessageComponent()) return handleButton(bot, interaction, scene);
  const { commandName } = interaction;
  if (interaction.isMessageContextMenuCommand()) {
    const command = commandOfMenu(commandName);
    if (command !== undefined) return useMenu(bot, interaction, scene, command);
  } else {
    const command = DISCORD_COMMANDS.find(({ name }) => name === commandName);
    const input = inputOfSlash(interaction, scene.phrases);
    if (command !== undefined) return runCommand(bot, interaction, scene, { command, input });
  }
  throw new UserError(scene.phrases.errors.buttonTooOld);
};

/** What is said in place of an answer: what a person can put right, or the number of a fault. */
const apologyFor = (bot: Bot, error: unknown, where: string, phrases: Phrases): string =>
  error instanceof UserError
    ? errorText(error, phrases)
    : phrases.errors.fault(reportFault(bot.logger, error, where));

const answer = async (bot: Bot, interaction: AnswerableInteraction): Promise<void> => {
  let phrases = phrasesFor(localeOf(interaction));
  try {
    const scene = await openScene(bot, interaction);
    phrases = scene.phrases;
    await dispatch(bot, interaction, scene);
  } catch (error) {
    const text = apologyFor(bot, error, interaction.constructor.name, phrases);
    await bot.send.answer(interaction, plainMessage(text), true);
  }
};

/**
 * Handles what somebody does with a command, a button or a form; once, however often Discord says so. Never rejects:
 * what goes wrong is said to who did it, in one line, and written to the log without their words.
 */
export const handleInteraction = async (bot: Bot, interaction: Interaction): Promise<void> => {
  if (!bot.handled.isNew(interaction.id)) return;
  try {
    if (interaction.isAutocomplete()) await suggest(bot, interaction);
    else if (
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand() ||
      interaction.isMessageComponent() ||
      interaction.isModalSubmit()
    )
      await answer(bot, interaction);
  } catch (error) {
    reportFault(bot.logger, error, 'interaction');
  }
};
