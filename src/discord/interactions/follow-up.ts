import {
  ComponentType,
  TextInputStyle,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import { ask, QUESTION_MAX_CHARS } from '../../../commands/ask.ts';
import { UserError } from '../../domain/errors.ts';
import type { Bot } from '../bot.ts';
import { encodeButton } from '../custom-id.ts';
import { readAsked } from '../paint/asked-line.ts';
import { inputOf } from './command-input.ts';
import { runCommand } from './run-command.ts';
import type { Scene } from './scene.ts';
import { readSource } from './source-message.ts';

/** The custom id of the input. */
const QUESTION = 'question';

/** Asks for a question about an answer. */
export const openFollowUp = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  { phrases: { followUpForm } }: Scene,
): Promise<void> => {
  await bot.send.openForm(interaction, {
    customId: encodeButton({ kind: 'follow-up' }),
    title: followUpForm.title,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            customId: QUESTION,
            label: followUpForm.question,
            style: TextInputStyle.Short,
            maxLength: QUESTION_MAX_CHARS,
            required: true,
          },
        ],
      },
    ],
  });
};

/** Answers a question about an answer, as privately as that one was given. */
export const answerFollowUp = async (
  bot: Bot,
  interaction: ModalSubmitInteraction,
  scene: Scene,
): Promise<void> => {
  const { content, isPrivate } = readSource(interaction);
  const asked = readAsked(content);
  if (asked === null) throw new UserError(scene.phrases.errors.buttonTooOld);
  const input = inputOf({ question: interaction.fields.getTextInputValue(QUESTION) }, scene.phrases);
  const recall = () => bot.services.ask(asked);
  await runCommand(bot, interaction, scene, { command: ask, input, recall, isPrivate });
};
