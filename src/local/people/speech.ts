import { PermissionFlagsBits, type APIMessage, type MessageType } from 'discord-api-types/v10';
import { openDirectChannel } from '../channels.ts';
import { deleteMessage, deleteMessages, editMessage, postMessage } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { channelPermissions, permits, sendingPermission } from '../permissions.ts';
import type { Channel, Message } from '../state.ts';
import { Refusal } from './refusal.ts';

/** Characters of what people write; more than bots may. */
const CONTENT_MAX = 4_000;

/** Particulars of what is said. */
export interface SayOptions {
  /** The message that this one replies to. */
  readonly replyTo?: string;
  /** Whether the reply notifies its author; it does unless switched off. */
  readonly ping?: boolean;
  /** Makes it the message of a webhook. */
  readonly webhookId?: string;
  /** Makes it a message of the system, such as somebody joining. */
  readonly type?: MessageType;
}

/** What somebody said, and the way to wait for the bot's answer to it. */
export interface Said {
  readonly id: string;
  readonly channelId: string;
  readonly message: APIMessage;
  /** The bot's first message that replies to this one, stands in its thread, or follows it in the channel. */
  readonly answer: () => Promise<APIMessage>;
}

/** Writing, as somebody. */
export interface Speech {
  /** @throws Refusal where Discord would not let them write. */
  readonly say: (channelId: string, content: string, options?: SayOptions) => Said;
  /** The channel of their conversation with the bot, begun if there is none yet. */
  readonly directChannel: () => string;
  /** Says something to the bot alone. */
  readonly tell: (content: string, options?: SayOptions) => Said;
  readonly edit: (messageId: string, content: string) => APIMessage;
  readonly delete: (messageId: string) => void;
  /** Deletes messages of a channel at once. @throws Error for whoever may not manage messages there. */
  readonly purge: (channelId: string, messageIds: readonly string[]) => void;
  /** The messages of a channel that they see, oldest first. */
  readonly reads: (channelId: string) => readonly APIMessage[];
}

/** A channel by id. @throws Refusal if there is none. */
export function channelById({ state }: Pick<Parts, 'state'>, channelId: string): Channel {
  const channel = state.channels.get(channelId);
  if (channel === undefined) throw new Refusal(`There is no channel ${channelId}`);
  return channel;
}

/** A message by id that somebody sees. @throws Refusal if there is none. */
export function messageSeenBy({ state }: Parts, userId: string, messageId: string): Message {
  const message = state.messages.get(messageId);
  const channel = state.channels.get(message?.wire.channel_id ?? '');
  const isVisible = channel !== undefined && channelPermissions(state, channel, userId) !== 0n;
  if (message === undefined || !isVisible || (message.audience ?? userId) !== userId) {
    throw new Refusal(`There is no message ${messageId} that ${userId} sees`);
  }
  return message;
}

/** Whether a message of the bot answers a message that was said. */
function isAnswer(said: APIMessage, botId: string, { wire }: Message): boolean {
  if (wire.author.id !== botId || wire.interaction_metadata !== undefined) return false;
  const repliedTo = wire.message_reference?.message_id;
  if (repliedTo !== undefined) return repliedTo === said.id;
  if (wire.channel_id === said.id) return true;
  return wire.channel_id === said.channel_id && BigInt(wire.id) > BigInt(said.id);
}

/** Lets somebody write. */
export function createSpeech(parts: Parts, userId: string): Speech {
  const { state, log } = parts;

  const say = (channelId: string, content: string, options: SayOptions = {}): Said => {
    const { replyTo, ping = true, webhookId, type } = options;
    const channel = channelById(parts, channelId);
    const author = state.accounts.get(userId)?.user;
    const permissions = channelPermissions(state, channel, userId);
    if (
      author === undefined ||
      (!permits(permissions, sendingPermission(channel)) && webhookId === undefined)
    ) {
      throw new Refusal(`${author?.username ?? userId} may not write in ${channel.name}`);
    }
    if (content.length > CONTENT_MAX) throw new Refusal(`A message has at most ${CONTENT_MAX} characters`);
    const allowed = ping ? null : { parse: ['users', 'roles', 'everyone'], replied_user: false };
    const mayPingAll = permits(permissions, PermissionFlagsBits.MentionEveryone);
    const { wire } = postMessage(parts, {
      channel,
      author,
      contents: {
        content,
        allowedMentions: mayPingAll ? allowed : { parse: ['users', 'roles'], replied_user: ping },
      },
      ...(replyTo !== undefined && { repliedTo: messageSeenBy(parts, userId, replyTo) }),
      ...(webhookId !== undefined && { webhookId }),
      ...(type !== undefined && { type }),
    });
    const answer = (): Promise<APIMessage> =>
      log.waitFor(`an answer to "${content.slice(0, 60)}"`, (event) =>
        event.kind === 'message' && isAnswer(wire, state.application.id, event.message)
          ? event.message.wire
          : undefined,
      );
    return { id: wire.id, channelId, message: wire, answer };
  };

  const directChannel = (): string => openDirectChannel(parts, userId).id;

  return {
    say,
    directChannel,
    tell: (content, options) => say(directChannel(), content, options),
    edit: (messageId, content) => {
      const message = messageSeenBy(parts, userId, messageId);
      const channel = channelById(parts, message.wire.channel_id);
      if (message.wire.author.id !== userId) throw new Refusal('Only own messages can be edited');
      return editMessage(parts, channel, message, { content, allowedMentions: null }).wire;
    },
    ...createDeletions(parts, userId),
    reads: (channelId) => {
      const channel = channelById(parts, channelId);
      if (channelPermissions(state, channel, userId) === 0n) return [];
      return [...state.messages.values()]
        .filter(
          ({ wire, audience }) => wire.channel_id === channelId && (audience === null || audience === userId),
        )
        .map(({ wire }) => wire);
    },
  };
}

/** Lets somebody delete. */
function createDeletions(parts: Parts, userId: string): Pick<Speech, 'delete' | 'purge'> {
  const mayManage = (channel: Channel): boolean =>
    channel.guildId !== null &&
    permits(channelPermissions(parts.state, channel, userId), PermissionFlagsBits.ManageMessages);

  return {
    delete: (messageId) => {
      const message = messageSeenBy(parts, userId, messageId);
      const channel = channelById(parts, message.wire.channel_id);
      const isTheirs = message.wire.author.id === userId || message.audience === userId;
      if (!isTheirs && !mayManage(channel)) throw new Refusal('Only own messages can be deleted');
      deleteMessage(parts, channel, message);
    },
    purge: (channelId, messageIds) => {
      const channel = channelById(parts, channelId);
      if (!mayManage(channel)) throw new Refusal('Only moderators can purge a channel');
      deleteMessages(
        parts,
        channel,
        messageIds.map((id) => messageSeenBy(parts, userId, id)),
      );
    },
  };
}
