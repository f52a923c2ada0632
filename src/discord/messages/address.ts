import { MessageType, type Message } from 'discord.js';
import type { Settings } from '../../domain/settings.ts';
import { mentionsInText, readQuestion } from './message-text.ts';
import { isCourtesy, isQuestion } from './question-shape.ts';

/**
 * Why a message is answered: it names the bot, replies to it, was sent to it alone, or was overheard: asked of nobody
 * in a channel for questions. All but the last are always answered.
 */
export type Address = 'mention' | 'reply' | 'direct' | 'overheard';

/** Whether a message replies to the bot. */
const repliesTo = (message: Message, userId: string): boolean =>
  message.type === MessageType.Reply && message.mentions.repliedUser?.id === userId;

/** Whether a message turns to somebody in particular. */
const isToSomebody = (message: Message): boolean =>
  message.type === MessageType.Reply || message.mentions.users.size > 0;

/** Whether questions are answered unasked where a message stands: its channel, or the channel of its thread. */
function isInQuestionChannel({ channel, channelId }: Message, { questionChannels }: Settings): boolean {
  const parentId = channel.isThread() ? channel.parentId : null;
  return questionChannels.includes(channelId) || (parentId !== null && questionChannels.includes(parentId));
}

/** How a message is for the bot; null if it is not. */
export function addressOf(message: Message, settings: Settings): Address | null {
  const botId = message.client.user.id;
  if (mentionsInText(message.content, botId)) return 'mention';
  const question = readQuestion(message.content);
  if (repliesTo(message, botId)) return isCourtesy(question) ? null : 'reply';
  if (message.channel.isDMBased()) return isCourtesy(question) ? null : 'direct';
  const isOverheard =
    isInQuestionChannel(message, settings) && !isToSomebody(message) && isQuestion(question);
  return isOverheard ? 'overheard' : null;
}

/** Whether a message is none of a person: of the bot itself or another one, a webhook, or the system. */
export const isOfNoPerson = ({ author, webhookId, system }: Message): boolean =>
  author.bot || webhookId !== null || system;
