import type { Message } from 'discord.js';
import type { CommandOutcome } from '../../../commands/command.ts';
import type { Bot } from '../bot.ts';
import type { MessageBody } from '../respond.ts';
import { waitText, type Refusal } from '../limits.ts';
import { toMessage } from '../to-message.ts';
import { composeOutcome, saying } from './compose-outcome.ts';
import { hear, isAddressed, type Heard } from './hear.ts';
import { logAnswer } from './log-answer.ts';
import type { Memories } from './memories.ts';
import type { Lanes } from './lanes.ts';
import { mayWrite, post } from './post.ts';
import { findPrevious } from './previous.ts';
import { forget, remember } from './remember.ts';

/** What the parts of a conversation share. */
export interface Conversation {
  readonly bot: Bot;
  readonly memories: Memories;
  readonly posts: Lanes;
}

const bodyOf = (bot: Bot, outcome: CommandOutcome, { message, phrases }: Heard): Promise<MessageBody> =>
  toMessage(bot, outcome, { asker: message.author.id, isPrivate: false, phrases });

/** Counts a question: null if it is taken. */
function takeQuestion({ asked, overheard }: Bot, heard: Heard): Refusal | null {
  const { author, channelId, guildId } = heard.message;
  return (isAddressed(heard) ? asked : overheard).take({ personId: author.id, channelId, guildId });
}

/** Answers a message, if it is a question for the bot. `arrivedMs` is when it came in, by the bot's clock. */
export async function answerMessage(
  conversation: Conversation,
  message: Message,
  arrivedMs: number,
): Promise<void> {
  const { bot, memories } = conversation;
  const heard = await hear(bot, message);
  if (heard === null || !mayWrite(message) || memories.closed.get(message.channelId) === true) return;
  const refusal = takeQuestion(bot, heard);
  if (refusal !== null) {
    if (refusal.isFirst && isAddressed(heard))
      await tell(conversation, heard, saying(waitText(refusal, heard.phrases)));
    return;
  }
  const previous = await findPrevious(heard, memories.conversations, bot.services.ask);
  const outcome = await composeOutcome(bot, heard, previous);
  if (outcome === null) return;
  const { answer } = outcome;
  if (answer === null) return tell(conversation, heard, outcome);
  const body = await bodyOf(bot, outcome, heard);
  const where = heard.settings.answers;
  const posted = await post(conversation, message, { body, where, title: heard.question });
  remember(memories, { heard, previous, answer, posted });
  if (posted !== null) logAnswer(bot, answer, heard.address, arrivedMs);
}

/** Says something that is no answer: never in a thread, which is for an answer to be talked about. */
async function tell(conversation: Conversation, heard: Heard, outcome: CommandOutcome): Promise<void> {
  const { bot, memories } = conversation;
  const body = await bodyOf(bot, outcome, heard);
  const { message, question: title } = heard;
  const posted = await post(conversation, message, { body, where: 'reply', title });
  remember(memories, { heard, previous: null, answer: null, posted });
}

/** Changes the answer to a message that was changed; a question that has none yet is answered as if it were new. */
export async function answerAgain(
  conversation: Conversation,
  message: Message,
  arrivedMs: number,
): Promise<void> {
  const { bot, memories } = conversation;
  const before = memories.asked.get(message.id);
  if (before === undefined || before.posted === null) return answerMessage(conversation, message, arrivedMs);
  const heard = await hear(bot, message);
  if (heard === null || heard.question === before.question || takeQuestion(bot, heard) !== null) return;
  const { previous } = before;
  const outcome = await composeOutcome(bot, heard, previous);
  if (outcome === null) return takeBack(conversation, message.id);
  const { sent: posted } = await bot.send.edit(before.posted, await bodyOf(bot, outcome, heard));
  if (posted === null) return;
  remember(memories, { heard, previous, answer: outcome.answer, posted });
  if (outcome.answer !== null) logAnswer(bot, outcome.answer, heard.address, arrivedMs);
}

/** Deletes the answer to a message that was deleted. */
export async function takeBack({ bot, memories }: Conversation, messageId: string): Promise<void> {
  const posted = forget(memories, messageId);
  if (posted !== null) await bot.send.delete(posted);
}
