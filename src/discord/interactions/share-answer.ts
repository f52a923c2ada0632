import type { MessageComponentInteraction } from 'discord.js';
import { UserError } from '../../domain/errors.ts';
import { compose } from '../../render/compose.ts';
import { mention } from '../../render/reply.ts';
import type { Bot } from '../bot.ts';
import { buttonRow } from '../button-row.ts';
import type { Button } from '../custom-id.ts';
import { subtext } from '../paint/markdown.ts';
import { paintSegments } from '../paint/paint-segments.ts';
import type { Scene } from './scene.ts';
import { readSource } from './source-message.ts';

/**
 * Shows everybody in the channel an answer that one person had, with who asked and what. The private message stays,
 * without the button, which has done its work.
 */
export const shareAnswer = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  { personId, phrases }: Scene,
  { asker }: Extract<Button, { readonly kind: 'share' }>,
): Promise<void> => {
  if (asker !== personId) throw new UserError(phrases.refusals.notYourAnswer);
  const { content, buttons } = readSource(interaction);
  const kept = buttons.filter(({ kind }) => kind !== 'share');
  const { failure } = await bot.send.update(interaction, { content, components: buttonRow(kept, phrases) });
  if (failure !== null) return;
  const sharedBy = compose((slot) => phrases.notices.sharedBy(slot(mention('person', asker))));
  const shared = {
    content: `${subtext(paintSegments(sharedBy))}\n${content}`,
    components: buttonRow([...kept, { kind: 'delete', asker }], phrases),
  };
  await bot.send.answer(interaction, shared, false);
};
