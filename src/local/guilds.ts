import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Parts } from './parts.ts';
import { DEFAULT_PERMISSIONS } from './permissions.ts';
import type { Guild, Member } from './state.ts';
import { guildCreateJson } from './guild-json.ts';
import { fullMemberJson, roleJson } from './member-json.ts';

/** Building guilds, and changing them while the bot watches. */
export interface Guilds {
  /** A guild, with its owner, and with the bot unless it is told otherwise. The bot may do `botPermissions`. */
  readonly addGuild: (fields: {
    readonly name: string;
    readonly ownerId: string;
    readonly locale?: string;
    readonly withBot?: boolean;
    readonly botPermissions?: bigint;
  }) => Guild;
  /** The bot joins a guild, or leaves it. */
  readonly invite: (guildId: string, botPermissions?: bigint) => void;
  readonly expel: (guildId: string) => void;
  readonly addRole: (guildId: string, name: string, permissions: bigint) => string;
  /** Adds a member, or gives one other roles. */
  readonly join: (guildId: string, userId: string, roleIds?: readonly string[]) => void;
  /** Lets users and roles use a command whatever its default permissions, as administrators can. */
  readonly grantCommand: (guildId: string, name: string, ids: readonly string[]) => void;
}

/** Guilds of the local Discord. */
export function createGuilds(parts: Parts): Guilds {
  const { state, clock, nextId, dispatch } = parts;
  const botId = state.application.id;

  const guildById = (guildId: string): Guild => {
    const guild = state.guilds.get(guildId);
    if (guild === undefined) throw new Error(`There is no guild ${guildId}`);
    return guild;
  };

  const newMember = (userId: string, roleIds: readonly string[]): Member => ({
    userId,
    roleIds: new Set(roleIds),
    joinedAt: new Date(clock.nowMs()).toISOString(),
  });

  const addRole = (guildId: string, name: string, permissions: bigint): string => {
    const { roles } = guildById(guildId);
    const role = roleJson(nextId(), name, permissions, roles.size);
    roles.set(role.id, role);
    dispatch({ name: 'GUILD_ROLE_CREATE', guildId, dataFor: () => ({ guild_id: guildId, role }) });
    return role.id;
  };

  const join = (guildId: string, userId: string, roleIds: readonly string[] = []): void => {
    const { members } = guildById(guildId);
    const name = members.has(userId) ? 'GUILD_MEMBER_UPDATE' : 'GUILD_MEMBER_ADD';
    const member = newMember(userId, roleIds);
    members.set(userId, member);
    dispatch({
      name,
      guildId,
      isOwn: userId === botId,
      dataFor: () => ({ ...fullMemberJson(state, member), guild_id: guildId }),
    });
  };

  const invite = (guildId: string, permissions: bigint = DEFAULT_PERMISSIONS): void => {
    const guild = guildById(guildId);
    const bot = state.accounts.get(botId)?.user.username ?? 'bot';
    guild.members.set(botId, newMember(botId, [addRole(guildId, bot, permissions)]));
    dispatch({
      name: 'GUILD_CREATE',
      guildId,
      dataFor: (intents) => guildCreateJson(state, guild, (intents & GatewayIntentBits.GuildMembers) !== 0),
    });
  };

  return {
    addRole,
    join,
    invite,
    addGuild: ({ name, ownerId, locale = 'en-US', withBot = true, botPermissions }) => {
      const id = nextId();
      const guild: Guild = {
        id,
        name,
        ownerId,
        locale,
        roles: new Map([[id, roleJson(id, '@everyone', DEFAULT_PERMISSIONS, 0)]]),
        members: new Map([[ownerId, newMember(ownerId, [])]]),
        commandGrants: new Map(),
      };
      state.guilds.set(id, guild);
      if (withBot) invite(id, botPermissions);
      return guild;
    },
    expel: (guildId) => {
      guildById(guildId).members.delete(botId);
      dispatch({ name: 'GUILD_DELETE', guildId, dataFor: () => ({ id: guildId }) });
    },
    grantCommand: (guildId, name, ids) => {
      guildById(guildId).commandGrants.set(name, new Set(ids));
    },
  };
}
