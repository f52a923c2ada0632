import { PermissionFlagsBits, type BaseInteraction, type PermissionsBitField } from 'discord.js';
import type { Settings } from '../domain/settings.ts';

/** What is known of somebody in a guild; `null` where it is not. */
export interface Standing {
  readonly permissions: Readonly<PermissionsBitField> | null;
  /** Ids of their roles, without that of @everyone: a moderator role that all have would be none. */
  readonly roles: readonly string[] | null;
}

/**
 * Whether somebody may do what is for moderators: who manages the server, or has the role that its settings name.
 * `unknown` where their permissions are not known, which has to be refused.
 */
export const moderatorStanding = (
  { permissions, roles }: Standing,
  settings: Pick<Settings, 'moderatorRole'>,
): 'yes' | 'no' | 'unknown' => {
  if (permissions === null || roles === null) return 'unknown';
  if (permissions.has(PermissionFlagsBits.ManageGuild)) return 'yes';
  return settings.moderatorRole !== null && roles.includes(settings.moderatorRole) ? 'yes' : 'no';
};

/** Whether somebody is known to be a moderator. */
export const isModerator = (
  permissions: Standing['permissions'],
  roles: Standing['roles'],
  settings: Pick<Settings, 'moderatorRole'>,
): boolean => moderatorStanding({ permissions, roles }, settings) === 'yes';

/** What an interaction says of who acts; nothing outside guilds. */
export const standingOf = (interaction: BaseInteraction): Standing => {
  const { member, guildId, memberPermissions: permissions } = interaction;
  if (guildId === null || member === null) return { permissions: null, roles: null };
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return { permissions, roles: roles.filter((id) => id !== guildId) };
};
