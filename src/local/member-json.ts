import type { APIGuildMember, APIRole, GuildMemberFlags, RoleFlags } from 'discord-api-types/v10';
import type { Member, State } from './state.ts';

/** A member as Discord writes it; without the user inside a message. */
export const memberJson = (member: Member): Omit<APIGuildMember, 'user'> => ({
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  deaf: false,
  flags: 0 as GuildMemberFlags,
  joined_at: member.joinedAt,
  mute: false,
  nick: null,
  pending: false,
  premium_since: null,
  roles: [...member.roleIds],
});

/** A member with the user, as lists of members have them. */
export const fullMemberJson = (state: State, member: Member): Record<string, unknown> => ({
  ...memberJson(member),
  user: state.accounts.get(member.userId)?.user,
});

/** A role as Discord writes it. */
export const roleJson = (id: string, name: string, permissions: bigint, position: number): APIRole => ({
  id,
  name,
  permissions: permissions.toString(),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  flags: 0 as RoleFlags,
  hoist: false,
  managed: false,
  mentionable: false,
});
