import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { Action, CommandOutcome } from '../../commands/command.ts';
import type { Citation } from '../domain/answer.ts';
import type { Phrases } from '../render/phrases/phrases.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Bot } from './bot.ts';
import { encodeButton, PLACES_MAX, type Button, type Place } from './custom-id.ts';
import { paintReply } from './paint/paint-reply.ts';
import type { MessageBody } from './respond.ts';

/** For whom a message is. */
export interface Readers {
  /** Id of who asked: they may delete the message. */
  readonly asker: string;
  /** Only the asker sees it. */
  readonly isPrivate: boolean;
  readonly phrases: Phrases;
}

/** A button before it is a part of a message. */
interface LabelledButton {
  readonly button: Button;
  readonly label: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
}

const asComponent = ({
  button,
  label,
  style = ButtonStyle.Secondary,
}: LabelledButton): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label,
  custom_id: encodeButton(button),
});

/** At most five buttons, as a row; no row without any. */
export const buttonRow = (buttons: readonly LabelledButton[]): MessageBody['components'] =>
  buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: buttons.map(asComponent) }];

const placeOf = ({ article, sentence }: Citation, { positionOf }: ArticleIndex): Place | null => {
  const position = positionOf(article.id);
  return position === null ? null : [position, sentence];
};

const actionButtons = (
  action: Action,
  articles: ArticleIndex,
  { asker, isPrivate, phrases: { buttons } }: Readers,
): LabelledButton[] => {
  const { generation } = articles;
  switch (action.kind) {
    case 'context': {
      const place = placeOf(action.citation, articles);
      if (place === null) return [];
      const [article, sentence] = place;
      return [{ button: { kind: 'context', generation, article, sentence }, label: buttons.context }];
    }
    case 'more': {
      const places = action.citations
        .slice(0, PLACES_MAX)
        .map((citation) => placeOf(citation, articles))
        .filter((place) => place !== null);
      return places.length === 0
        ? []
        : [{ button: { kind: 'more', generation, places }, label: buttons.more }];
    }
    case 'share':
      return isPrivate ? [{ button: { kind: 'share', asker }, label: buttons.share }] : [];
    case 'follow-up':
      return [{ button: { kind: 'follow-up' }, label: buttons.followUp }];
    case 'page':
      return [{ button: { ...action, generation }, label: buttons[action.direction] }];
    case 'settings':
      return [
        {
          button: { kind: 'confirm-settings', change: action.change },
          label: buttons.confirm,
          style: ButtonStyle.Primary,
        },
        { button: { kind: 'cancel' }, label: buttons.cancel },
      ];
    default:
      return [];
  }
};

/** A question that leans on another is repeated complete: what follows may lean on it in turn. */
const askedOf = ({ asked, answer }: CommandOutcome): string | null =>
  asked === null ? null : (answer?.followUp?.understoodAs ?? asked);

/**
 * An outcome as a message: its text, and buttons for what can be done next. A public one can be deleted, a private one
 * shared. Buttons that point at sentences are left out where the articles have changed since.
 */
export const toMessage = async (
  bot: Bot,
  outcome: CommandOutcome,
  readers: Readers,
): Promise<MessageBody> => {
  const articles = await bot.articles();
  const isCurrent = outcome.answer === null || outcome.answer.scope.generation === articles.generation;
  const actions = outcome.actions.filter(({ kind }) => isCurrent || (kind !== 'context' && kind !== 'more'));
  const { asker, isPrivate, phrases } = readers;
  const remove: LabelledButton[] = isPrivate
    ? []
    : [{ button: { kind: 'delete', asker }, label: phrases.buttons.delete }];
  return {
    content: paintReply({ reply: outcome.reply, asked: askedOf(outcome) }),
    components: buttonRow([
      ...actions.flatMap((action) => actionButtons(action, articles, readers)),
      ...remove,
    ]),
  };
};
