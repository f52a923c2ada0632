import { ChannelType } from 'discord-api-types/v10';
import type { Channel, State } from './state.ts';

/** Whether a channel is a thread. */
export const isThread = ({ type }: Channel): boolean =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread;

/** A channel, thread or direct conversation as Discord writes it. */
export function channelJson(state: State, channel: Channel): Record<string, unknown> {
  const { id, type, name } = channel;
  const base = { id, type, flags: 0, last_message_id: channel.lastMessageId };
  if (channel.guildId === null) {
    return { ...base, recipients: [state.accounts.get(channel.ownerId ?? '')?.user] };
  }
  if (!isThread(channel)) {
    const { overwrites } = channel;
    return {
      ...base,
      guild_id: channel.guildId,
      name,
      nsfw: false,
      parent_id: null,
      permission_overwrites: overwrites,
      position: 0,
      rate_limit_per_user: 0,
      topic: null,
    };
  }
  return {
    ...base,
    guild_id: channel.guildId,
    name,
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: channel.messageCount,
    total_message_sent: channel.messageCount,
    member_count: 1,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: channel.autoArchiveMinutes,
      archive_timestamp: new Date(0).toISOString(),
      create_timestamp: new Date(0).toISOString(),
    },
  };
}
