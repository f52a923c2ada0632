import type { MessageComponentInteraction } from 'discord.js';
import { NEIGHBOURS } from '../../../commands/context.ts';
import { UserError } from '../../domain/errors.ts';
import { citationsText } from '../../render/citation-text.ts';
import { passageText } from '../../render/passage-text.ts';
import type { Bot } from '../bot.ts';
import type { Button } from '../custom-id.ts';
import { paintReply } from '../paint/paint-reply.ts';
import type { Scene } from './scene.ts';

type ButtonOf<Kind extends Button['kind']> = Extract<Button, { readonly kind: Kind }>;

/** @throws UserError if the articles are not those any more that a button is of. */
export const requireCurrent = (
  bot: Bot,
  { generation }: { readonly generation: string },
  { phrases }: Scene,
): void => {
  if (bot.services.scope().generation !== generation) throw new UserError(phrases.errors.articlesChanged);
};

/** Shows who pressed the button the sentences around one. */
export const showPassage = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  scene: Scene,
  button: ButtonOf<'context'>,
): Promise<void> => {
  requireCurrent(bot, button, scene);
  const { services } = bot;
  const citation = await services.citation(button.article, button.sentence);
  if (citation === null) throw new UserError(scene.phrases.errors.articlesChanged);
  const passage = await services.passage(citation, NEIGHBOURS, NEIGHBOURS);
  const content = paintReply({ reply: passageText(passage, citation, scene.phrases), asked: null });
  await bot.send.answer(interaction, { content, components: [] }, true);
};

/** Shows who pressed the button the sentences found behind those of the answer. */
export const showMore = async (
  bot: Bot,
  interaction: MessageComponentInteraction,
  scene: Scene,
  button: ButtonOf<'more'>,
): Promise<void> => {
  requireCurrent(bot, button, scene);
  const found = await Promise.all(
    button.places.map(([article, sentence]) => bot.services.citation(article, sentence)),
  );
  const citations = found.filter((citation) => citation !== null);
  if (citations.length === 0) throw new UserError(scene.phrases.errors.articlesChanged);
  const content = paintReply({ reply: citationsText(citations, scene.phrases), asked: null });
  await bot.send.answer(interaction, { content, components: [] }, true);
};
