import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import type { Bot } from '../bot.ts';
import { decodeButton } from '../decode-button.ts';
import { cancelSettings, confirmSettings } from './confirm-settings.ts';
import { deleteAnswer } from './delete-answer.ts';
import { openFollowUp } from './follow-up.ts';
import type { Scene } from './scene.ts';
import { shareAnswer } from './share-answer.ts';
import { showMore, showPassage } from './show-passage.ts';
import { turnPage } from './turn-page.ts';

/** Does what a button says, if who pressed it may. */
export const handleButton = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  scene: Scene,
): Promise<void> => {
  const button = decodeButton(interaction.customId);
  switch (button?.kind) {
    case 'context':
      return showPassage(bot, interaction, scene, button);
    case 'more':
      return showMore(bot, interaction, scene, button);
    case 'share':
      return shareAnswer(bot, interaction, scene, button);
    case 'follow-up':
      return openFollowUp(bot, interaction, scene);
    case 'delete':
      return deleteAnswer(bot, interaction, scene, button);
    case 'page':
      return turnPage(bot, interaction, scene, button);
    case 'confirm-settings':
      return confirmSettings(bot, interaction, scene, button);
    case 'cancel':
      return cancelSettings(bot, interaction, scene);
    default:
      throw new UserError(scene.phrases.errors.buttonTooOld);
  }
};
