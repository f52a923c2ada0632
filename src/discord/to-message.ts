import type { Action, CommandOutcome } from '../../commands/command.ts';
import type { Citation } from '../domain/answer.ts';
import type { Phrases } from '../render/phrases/phrases.ts';
import type { ArticleIndex } from './article-index.ts';
import type { Bot } from './bot.ts';
import { buttonRow } from './button-row.ts';
import { PLACES_MAX, type Button, type Place } from './custom-id.ts';
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

const placeOf = ({ article, sentence }: Citation, { positionOf }: ArticleIndex): Place | null => {
  const position = positionOf(article.id);
  return position === null ? null : [position, sentence];
};

const actionButtons = (
  action: Action,
  articles: ArticleIndex,
  { asker, isPrivate }: Pick<Readers, 'asker' | 'isPrivate'>,
): Button[] => {
  const { generation } = articles;
  switch (action.kind) {
    case 'context': {
      const place = placeOf(action.citation, articles);
      if (place === null) return [];
      const [article, sentence] = place;
      return [{ kind: 'context', generation, article, sentence }];
    }
    case 'more': {
      const places = action.citations
        .slice(0, PLACES_MAX)
        .map((citation) => placeOf(citation, articles))
        .filter((place) => place !== null);
      return places.length === 0 ? [] : [{ kind: 'more', generation, places }];
    }
    case 'share':
      return isPrivate ? [{ kind: 'share', asker }] : [];
    case 'page':
      return [{ ...action, generation }];
    case 'settings':
      return [{ kind: 'confirm-settings', change: action.change }, { kind: 'cancel' }];
    default:
      return [{ kind: 'follow-up' }];
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
  const remove: Button[] = readers.isPrivate ? [] : [{ kind: 'delete', asker: readers.asker }];
  return {
    content: paintReply({ reply: outcome.reply, asked: askedOf(outcome) }),
    components: buttonRow(
      [...actions.flatMap((action) => actionButtons(action, articles, readers)), ...remove],
      readers.phrases,
    ),
  };
};
