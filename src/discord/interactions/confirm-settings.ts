import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import { phrasesFor } from '../../render/phrases/index.ts';
import { settingsSavedText, withContentHint } from '../../render/settings-text.ts';
import type { Bot } from '../bot.ts';
import type { Button } from '../custom-id.ts';
import { paintReply } from '../paint/paint-reply.ts';
import { plainMessage, refusalOf } from './run-command.ts';
import { localeOf, type Scene } from './scene.ts';

/** Changes the settings as the message proposes, for whoever may, and shows them in its place. */
export const confirmSettings = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  scene: Scene,
  { change }: Extract<Button, { readonly kind: 'confirm-settings' }>,
): Promise<void> => {
  const refusal = refusalOf({ audience: 'moderators' }, scene);
  if (refusal !== null || scene.guildId === null)
    throw new UserError(refusal ?? scene.phrases.errors.onlyInServers);
  const settings = await bot.settings.change(scene.guildId, change, { id: scene.personId });
  const phrases = phrasesFor(settings.language ?? localeOf(interaction));
  const saved = settingsSavedText(settings, change, phrases);
  const reply = withContentHint(saved, settings, scene.readsMessages, phrases);
  await bot.send.update(interaction, { content: paintReply({ reply, asked: null }), components: [] });
};

/** Leaves the settings as they are and says so in place of the proposal. */
export const cancelSettings = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  { phrases }: Scene,
): Promise<void> => {
  await bot.send.update(interaction, plainMessage(phrases.settings.cancelled));
};
