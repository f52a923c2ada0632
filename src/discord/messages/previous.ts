import { asPrevious, type PreviousQuestion } from '../../domain/previous-question.ts';
import type { Services } from '../../domain/services.ts';
import { readAsked } from '../paint/asked-line.ts';
import type { Heard } from './hear.ts';
import type { Memories } from './memories.ts';

/** The question that a message may lean on, or null: that of the answer it replies to, or its conversation's last. */
export async function findPrevious(
  { message, address, conversation }: Pick<Heard, 'message' | 'address' | 'conversation'>,
  conversations: Memories['conversations'],
  ask: Services['ask'],
): Promise<PreviousQuestion | null> {
  // What is overheard in a channel leans on what people said to each other.
  if (address === 'overheard' && !message.channel.isThread()) return null;
  const last = conversations.get(conversation) ?? null;
  const isReply = message.mentions.repliedUser?.id === message.client.user.id;
  const answerId = message.reference?.messageId;
  if (!isReply || answerId === undefined) return last;
  const known = conversations.get(answerId);
  if (known !== undefined) return known;
  // Long ago, or before a restart. Discord sends the message replied to along, unless it was deleted.
  const asked = readAsked(message.channel.messages.cache.get(answerId)?.content ?? '');
  return asked === null ? last : asPrevious(await ask(asked));
}
