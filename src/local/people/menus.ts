import { ApplicationCommandType, InteractionType, type APIApplicationCommand } from 'discord-api-types/v10';
import type { Action } from '../interactions.ts';
import { fullMemberJson } from '../member-json.ts';
import type { Parts } from '../parts.ts';
import { channelById, messageSeenBy } from './speech.ts';
import type { Turn } from './turn.ts';
import { findCommand } from './usable-commands.ts';

/** Commands in the context menus of messages and users. */
export interface Menus {
  /** Uses a command of a message's context menu. */
  readonly useOnMessage: (messageId: string, name: string) => Turn;
  /** Uses a command of a user's context menu. */
  readonly useOnUser: (channelId: string, userId: string, name: string) => Turn;
}

/** What every interaction of a command says of it. */
export const commandHead = ({
  id,
  name,
  type,
  guild_id: guildId,
}: APIApplicationCommand): Record<string, unknown> => ({
  id,
  name,
  type,
  ...(guildId !== undefined && { guild_id: guildId }),
});

/** Uses context menus as somebody; `act` carries an action out. */
export function createMenus(
  parts: Parts,
  userId: string,
  act: (channelId: string, action: Action) => Turn,
): Menus {
  const { state } = parts;

  const useMenu = (
    channelId: string,
    name: string,
    type: ApplicationCommandType,
    target: string,
    resolved: Readonly<Record<string, unknown>>,
  ): Turn => {
    const command = findCommand(state, channelById(parts, channelId), userId, name, type);
    return act(channelId, {
      type: InteractionType.ApplicationCommand,
      name,
      data: { ...commandHead(command), target_id: target, resolved },
    });
  };

  return {
    useOnMessage: (messageId, name) => {
      const { wire } = messageSeenBy(parts, userId, messageId);
      const resolved = { messages: { [wire.id]: wire } };
      return useMenu(wire.channel_id, name, ApplicationCommandType.Message, wire.id, resolved);
    },
    useOnUser: (channelId, targetId, name) => {
      const { guildId } = channelById(parts, channelId);
      const member = guildId === null ? undefined : state.guilds.get(guildId)?.members.get(targetId);
      const resolved = {
        users: { [targetId]: state.accounts.get(targetId)?.user },
        ...(member !== undefined && {
          members: { [targetId]: { ...fullMemberJson(state, member), user: undefined, permissions: '0' } },
        }),
      };
      return useMenu(channelId, name, ApplicationCommandType.User, targetId, resolved);
    },
  };
}
