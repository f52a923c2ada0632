import {
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type ApplicationCommandType,
} from 'discord-api-types/v10';
import { ALL_PERMISSIONS, channelPermissions, permits } from '../permissions.ts';
import type { Channel, State } from '../state.ts';
import { Refusal } from './refusal.ts';

/** The commands that somebody is offered in a channel: registered there, with their permissions, for this place. */
export function usableCommands(
  state: State,
  channel: Channel,
  userId: string,
): readonly APIApplicationCommand[] {
  const { guildId } = channel;
  const own = guildId === null ? [] : (state.commands.get(guildId) ?? []);
  const global = state.commands.get('') ?? [];
  const isShadowed = ({ name, type }: APIApplicationCommand): boolean =>
    own.some((other) => other.name === name && other.type === type);
  return [...own, ...global.filter((command) => !isShadowed(command))].filter((command) =>
    mayUse(state, channel, userId, command),
  );
}

function mayUse(state: State, channel: Channel, userId: string, command: APIApplicationCommand): boolean {
  const { guildId } = channel;
  const context = guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (command.contexts !== null && command.contexts !== undefined && !command.contexts.includes(context))
    return false;
  if (guildId === null) return true;
  const guild = state.guilds.get(guildId);
  const permissions = channelPermissions(state, channel, userId);
  if (
    guild?.members.has(state.application.id) !== true ||
    !permits(permissions, PermissionFlagsBits.UseApplicationCommands)
  )
    return false;
  if (permissions === ALL_PERMISSIONS) return true;
  // What an administrator granted counts in place of the command's default.
  const granted = guild.commandGrants.get(command.name);
  const roleIds = guild.members.get(userId)?.roleIds ?? new Set<string>();
  if (granted !== undefined) return granted.has(userId) || [...roleIds].some((id) => granted.has(id));
  const needed = command.default_member_permissions;
  // "0" means administrators only, who are let through above.
  return needed === null || needed === undefined || (needed !== '0' && permits(permissions, BigInt(needed)));
}

/** The usable command of a name. @throws Refusal saying which there are. */
export function findCommand(
  state: State,
  channel: Channel,
  userId: string,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const offered = usableCommands(state, channel, userId);
  const found = offered.find((command) => command.name === name && command.type === type);
  if (found !== undefined) return found;
  const who = state.accounts.get(userId)?.user.username ?? userId;
  throw new Refusal(
    `${who} is not offered ${name} here, only: ${offered.map((command) => command.name).join(', ')}`,
  );
}
