import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import { announceChannel, newChannel, startThread } from './channels.ts';
import type { Parts } from './parts.ts';
import { newUser } from './state.ts';

/** Permissions of a role or a member in one channel. */
export interface OverwriteFields {
  readonly id: string;
  readonly of: 'role' | 'member';
  readonly allow?: bigint;
  readonly deny?: bigint;
}

/** People and the channels where they meet. */
export interface Places {
  readonly addUser: (fields: {
    readonly name: string;
    readonly locale?: string;
    readonly isBot?: boolean;
    readonly acceptsDms?: boolean;
  }) => string;
  /** Adds a text channel. */
  readonly addChannel: (guildId: string, name: string, overwrites?: readonly OverwriteFields[]) => string;
  readonly addThread: (channelId: string, name: string, ownerId: string) => string;
  readonly removeChannel: (channelId: string) => void;
}

/** Accounts, channels and threads of the local Discord. */
export function createPlaces(parts: Parts): Places {
  const { state, nextId } = parts;
  return {
    addUser: ({ name, locale = 'en-US', isBot = false, acceptsDms = true }) => {
      const user = newUser(nextId(), name, isBot);
      state.accounts.set(user.id, { user, locale, acceptsDms });
      return user.id;
    },
    addChannel: (guildId, name, overwrites = []) => {
      const channel = newChannel({
        id: nextId(),
        type: ChannelType.GuildText,
        name,
        guildId,
        overwrites: overwrites.map(({ id, of, allow = 0n, deny = 0n }) => ({
          id,
          type: of === 'role' ? OverwriteType.Role : OverwriteType.Member,
          allow: allow.toString(),
          deny: deny.toString(),
        })),
      });
      announceChannel(parts, channel, 'CREATE');
      return channel.id;
    },
    addThread: (channelId, name, ownerId) => {
      const parent = state.channels.get(channelId);
      if (parent === undefined) throw new Error(`There is no channel ${channelId}`);
      return startThread(parts, parent, ownerId, { name }).id;
    },
    removeChannel: (channelId) => {
      const channel = state.channels.get(channelId);
      if (channel !== undefined) announceChannel(parts, channel, 'DELETE');
    },
  };
}
