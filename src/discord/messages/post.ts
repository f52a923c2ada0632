import {
  ChannelType,
  PermissionFlagsBits,
  ThreadAutoArchiveDuration,
  type Message,
  type PermissionResolvable,
  type SendableChannels,
} from 'discord.js';
import type { Settings } from '../../domain/settings.ts';
import { shorten } from '../../render/display-text.ts';
import type { Bot } from '../bot.ts';
import { failureOf, type FailureKind } from '../failures.ts';
import type { MessageBody } from '../respond.ts';
import type { Lanes } from './lanes.ts';
import { threadsIn, type Memories } from './memories.ts';

/** Discord's limit for the names of threads, in UTF-16 units. */
const THREAD_NAME_MAX_CHARS = 100;
const THREAD_PERMISSIONS = [
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.SendMessagesInThreads,
];
/** Failures that will not be over with the next message. */
const CLOSING: ReadonlySet<FailureKind> = new Set(['forbidden', 'closed', 'gone']);

/** An answer to be posted. */
export interface Post {
  readonly body: MessageBody;
  readonly where: Settings['answers'];
  /** What the thread is named after. */
  readonly title: string;
}

/** What posting depends on. */
export interface Posting {
  readonly bot: Pick<Bot, 'send' | 'logger'>;
  readonly memories: Pick<Memories, 'closed'>;
  /** One lane a channel: of many answers at once, the first refusal is known before the second is sent. */
  readonly posts: Lanes;
}

/**
 * Posts an answer to a message; null where that was not possible. A channel that is closed to the bot is remembered, so
 * that nobody tries it again soon.
 */
export const post = (posting: Posting, message: Message, answer: Post): Promise<Message | null> =>
  posting.posts.run(message.channelId, () => postNow(posting, message, answer));

async function postNow(
  { bot: { send, logger }, memories: { closed } }: Posting,
  message: Message,
  { body, where, title }: Post,
): Promise<Message | null> {
  if (closed.get(message.channelId) === true) return null;
  const thread = where === 'thread' ? await openThread(logger, closed, message, title) : null;
  const channel = thread ?? withoutReplies(message);
  const { sent, failure } = await (channel === null
    ? send.reply(message, body)
    : send.say(channel, body, message.id));
  if (failure !== null && CLOSING.has(failure.kind)) closed.set(channel?.id ?? message.channelId, true);
  return sent;
}

/** Whether the bot may do something where a message stands, as far as it knows. */
function may({ client, channelId, guild }: Message, permissions: PermissionResolvable): boolean {
  const me = guild?.members.me ?? null;
  const channel = client.channels.cache.get(channelId);
  if (me === null || channel === undefined || channel.isDMBased()) return true;
  return channel.permissionsFor(me).has(permissions);
}

/** Whether the bot may write where a message stands; asked before it works on an answer. */
export const mayWrite = (message: Message): boolean =>
  may(message, [
    PermissionFlagsBits.ViewChannel,
    message.channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  ]);

/** The channel of a message where one cannot reply, only write: replies need its history. Otherwise null. */
function withoutReplies(message: Message): SendableChannels | null {
  if (may(message, PermissionFlagsBits.ReadMessageHistory)) return null;
  const channel = message.client.channels.cache.get(message.channelId);
  return channel?.isSendable() === true ? channel : null;
}

/** The thread of a message, a new one if it has none; null where there can be none. */
async function openThread(
  logger: Bot['logger'],
  closed: Memories['closed'],
  message: Message,
  title: string,
): Promise<SendableChannels | null> {
  const { client, channelId, thread } = message;
  if (thread !== null) return thread;
  const type = client.channels.cache.get(channelId)?.type;
  const hasThreads = type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement;
  const key = threadsIn(channelId);
  if (!hasThreads || !may(message, THREAD_PERMISSIONS) || closed.get(key) === true) return null;
  try {
    return await message.startThread({
      name: shorten(title, THREAD_NAME_MAX_CHARS),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null) throw error;
    logger.warn({ what: 'thread', kind: failure.kind, code: failure.code }, 'not opened');
    if (failure.kind === 'forbidden') closed.set(key, true);
    return null;
  }
}
