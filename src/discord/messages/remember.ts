import type { Message } from 'discord.js';
import type { Answer } from '../../domain/answer.ts';
import { asPrevious, type PreviousQuestion } from '../../domain/previous-question.ts';
import type { Heard } from './hear.ts';
import type { Memories } from './memories.ts';

/** What became of a question. */
export interface Answered {
  readonly heard: Heard;
  readonly previous: PreviousQuestion | null;
  /** Null where the bot said something else. */
  readonly answer: Answer | null;
  /** Null where nothing could be posted. */
  readonly posted: Message | null;
}

/** Remembers a question, for edits and deletions of it, and for questions that lean on it. */
export function remember(
  { asked, conversations }: Memories,
  { heard, previous, answer, posted }: Answered,
): void {
  const { message, question, conversation } = heard;
  const isAnswer = answer !== null && posted !== null;
  const keys = isAnswer ? [posted.id, conversation, posted.channelId] : [];
  asked.set(message.id, { authorId: message.author.id, question, previous, posted, keys });
  if (!isAnswer) return;
  const next = asPrevious(answer);
  for (const key of keys) conversations.set(key, next);
}

/** Forgets a question. Gives the bot's message to it, if there is one. */
export function forget({ asked, conversations }: Memories, messageId: string): Message | null {
  const { posted = null, keys = [] } = asked.get(messageId) ?? {};
  asked.delete(messageId);
  const own = posted === null ? undefined : conversations.get(posted.id);
  // A later question may have taken the place of this one.
  for (const key of keys) if (conversations.get(key) === own) conversations.delete(key);
  return posted;
}
