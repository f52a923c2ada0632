import { ChannelType } from 'discord-api-types/v10';
import type { Parts } from './parts.ts';
import type { Channel, Message } from './state.ts';
import { channelJson } from './channel-json.ts';

/** A new channel; what is left out is empty. */
export const newChannel = (fields: Pick<Channel, 'id' | 'type' | 'name'> & Partial<Channel>): Channel => ({
  guildId: null,
  parentId: null,
  ownerId: null,
  overwrites: [],
  archived: false,
  locked: false,
  autoArchiveMinutes: 4_320,
  lastMessageId: null,
  messageCount: 0,
  ...fields,
});

/** Keeps a channel and tells the bot of it, or that it changed or is gone. */
export function announceChannel(
  parts: Parts,
  channel: Channel,
  change: 'CREATE' | 'UPDATE' | 'DELETE',
  extra: Readonly<Record<string, unknown>> = {},
): void {
  const isThread = channel.parentId !== null;
  const data = { ...channelJson(parts.state, channel), ...extra };
  if (change === 'CREATE') parts.state.channels.set(channel.id, channel);
  parts.dispatch({
    name: `${isThread ? 'THREAD' : 'CHANNEL'}_${change}`,
    guildId: channel.guildId,
    channelId: channel.id,
    dataFor: () => data,
  });
  if (change === 'DELETE') parts.state.channels.delete(channel.id);
  parts.log.record({ kind: 'channel', change, channel });
}

/** The conversation of the bot with a person, begun if there is none yet. */
export function openDirectChannel(parts: Parts, userId: string): Channel {
  const known = [...parts.state.channels.values()].find(
    ({ type, ownerId }) => type === ChannelType.DM && ownerId === userId,
  );
  if (known !== undefined) return known;
  // Unlike guild channels, it is not announced: the first message brings it, and clients must cope with that.
  const channel = newChannel({ id: parts.nextId(), type: ChannelType.DM, name: '', ownerId: userId });
  parts.state.channels.set(channel.id, channel);
  return channel;
}

/** Begins a thread, on a message or of its own. */
export function startThread(
  parts: Parts,
  parent: Channel,
  ownerId: string,
  fields: {
    readonly name: string;
    readonly message?: Message;
    readonly isPrivate?: boolean;
    readonly autoArchiveMinutes?: number;
  },
): Channel {
  const { name, message, isPrivate = false, autoArchiveMinutes = 4_320 } = fields;
  const thread = newChannel({
    // A thread on a message has the message's id.
    id: message?.wire.id ?? parts.nextId(),
    type: isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
    name,
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId,
    autoArchiveMinutes,
  });
  announceChannel(parts, thread, 'CREATE', { newly_created: true });
  return thread;
}
