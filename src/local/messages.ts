import {
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
} from 'discord-api-types/v10';
import { announceMessage } from './announce-message.ts';
import { readMentions, type AllowedMentions } from './mentions.ts';
import type { Parts } from './parts.ts';
import type { Channel, Message } from './state.ts';

/** What a message says; fields left out are empty, or in an edit as they were. */
export interface Contents {
  readonly content?: string | null;
  readonly embeds?: APIMessage['embeds'] | null;
  readonly components?: APIMessage['components'] | null;
  readonly attachments?: readonly APIAttachment[];
  readonly flags?: number | null;
  /** Null where the message says nothing about it: everything notifies. */
  readonly allowedMentions: AllowedMentions | null;
}

/** A message to be, with everything but its words. */
export interface Posting {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly contents: Contents;
  readonly repliedTo?: Message | null;
  /** The only user who shall see it. */
  readonly audience?: string | null;
  readonly type?: MessageType;
  readonly webhookId?: string;
  readonly nonce?: string | number;
  readonly interaction?: APIMessageInteractionMetadata;
}

/** Flags that a bot may set; Discord drops the others. */
const SETTABLE_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2 |
  MessageFlags.Ephemeral |
  MessageFlags.Loading;

/** Posts a message and tells everybody. */
export function postMessage(parts: Parts, posting: Posting): Message {
  const { state, clock } = parts;
  const { channel, author, contents, repliedTo = null, audience = null, interaction, nonce } = posting;
  const { content, embeds, components, attachments = [], flags, allowedMentions } = contents;
  const mentions = readMentions(
    state,
    channel,
    content ?? '',
    repliedTo?.wire.author ?? null,
    allowedMentions,
  );
  const isReply = repliedTo !== null;
  const type = posting.type ?? (isReply ? MessageType.Reply : MessageType.Default);
  const wire = {
    id: parts.nextId(),
    channel_id: channel.id,
    type,
    author,
    content: content ?? '',
    timestamp: new Date(clock.nowMs()).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: mentions.everyone,
    mentions: [...mentions.users],
    mention_roles: [...mentions.roleIds],
    attachments: [...attachments],
    embeds: embeds ?? [],
    components: components ?? [],
    pinned: false,
    flags: (flags ?? 0) & SETTABLE_FLAGS,
    ...(isReply && {
      message_reference: {
        type: 0,
        message_id: repliedTo.wire.id,
        channel_id: channel.id,
        ...(channel.guildId !== null && { guild_id: channel.guildId }),
      },
      referenced_message: repliedTo.wire,
    }),
    ...(posting.webhookId !== undefined && { webhook_id: posting.webhookId }),
    ...(interaction !== undefined && { interaction_metadata: interaction }),
    ...(nonce !== undefined && { nonce }),
  } as APIMessage;
  const message: Message = { wire, audience, pings: mentions.pings };
  state.messages.set(wire.id, message);
  if (audience === null) {
    channel.lastMessageId = wire.id;
    channel.messageCount += 1;
  }
  announceMessage(parts, 'MESSAGE_CREATE', channel, message);
  parts.log.record({ kind: 'message', message });
  return message;
}

/** Changes what a message says. The notified stay as they were: edits notify nobody. */
export function editMessage(parts: Parts, channel: Channel, message: Message, contents: Contents): Message {
  const { content, embeds, components, attachments, flags } = contents;
  const { wire: before } = message;
  const text = content === undefined ? before.content : (content ?? '');
  // An edit does not take back that the message replies to somebody.
  const repliedUser = before.referenced_message?.author ?? null;
  const isReplyPinging = before.mentions.some(({ id }) => id === repliedUser?.id);
  const mentions = readMentions(
    parts.state,
    channel,
    text,
    isReplyPinging ? repliedUser : null,
    contents.allowedMentions,
  );
  const kept = before.flags ?? 0;
  const wire: APIMessage = {
    ...before,
    content: text,
    mentions: [...mentions.users],
    embeds: embeds === undefined ? before.embeds : (embeds ?? []),
    components: components === undefined ? (before.components ?? []) : (components ?? []),
    attachments: attachments === undefined ? before.attachments : [...attachments],
    flags:
      flags === undefined || flags === null
        ? kept
        : (flags & SETTABLE_FLAGS) | (kept & MessageFlags.Ephemeral),
    edited_timestamp: new Date(parts.clock.nowMs()).toISOString(),
  };
  const edited: Message = { ...message, wire };
  parts.state.messages.set(wire.id, edited);
  announceMessage(parts, 'MESSAGE_UPDATE', channel, edited);
  parts.log.record({ kind: 'edit', message: edited });
  return edited;
}

/** Deletes a message. */
export function deleteMessage(parts: Parts, channel: Channel, message: Message): void {
  const { id } = message.wire;
  parts.state.messages.delete(id);
  const data = { id, channel_id: channel.id, ...(channel.guildId !== null && { guild_id: channel.guildId }) };
  if (message.audience === null) {
    parts.dispatch({
      name: 'MESSAGE_DELETE',
      guildId: channel.guildId,
      channelId: channel.id,
      dataFor: () => data,
    });
  }
  parts.log.record({ kind: 'delete', messageId: id, channelId: channel.id, audience: message.audience });
}

/** Deletes messages of one channel of a guild with one event, as moderators do. */
export function deleteMessages(parts: Parts, channel: Channel, messages: readonly Message[]): void {
  const { id: channelId, guildId } = channel;
  const ids = messages.map(({ wire }) => wire.id);
  for (const id of ids) parts.state.messages.delete(id);
  const data = { ids, channel_id: channelId, guild_id: guildId };
  parts.dispatch({ name: 'MESSAGE_DELETE_BULK', guildId, channelId, dataFor: () => data });
  for (const messageId of ids) parts.log.record({ kind: 'delete', messageId, channelId, audience: null });
}
