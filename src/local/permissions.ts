import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, State } from './state.ts';

/** Every permission there is. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What moderators of a guild may do besides: "Manage Server". */
export const MANAGE_GUILD = PermissionFlagsBits.ManageGuild;

/** What @everyone may do in a new guild. */
export const DEFAULT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

/** What a member may do in a guild, channels aside. 0 for strangers. */
export function guildPermissions(state: State, guildId: string, userId: string): bigint {
  const guild = state.guilds.get(guildId);
  const member = guild?.members.get(userId);
  if (guild === undefined || member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const bits = [guild.id, ...member.roleIds].reduce(
    (sum, roleId) => sum | BigInt(guild.roles.get(roleId)?.permissions ?? '0'),
    0n,
  );
  return (bits & PermissionFlagsBits.Administrator) === 0n ? bits : ALL_PERMISSIONS;
}

/** What somebody may do in a channel, by Discord's order: @everyone, roles, member; deny before allow. */
export function channelPermissions(state: State, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) return directPermissions(state, channel, userId);
  const base = guildPermissions(state, channel.guildId, userId);
  if (base === ALL_PERMISSIONS || base === 0n) return base;
  const roleIds = state.guilds.get(channel.guildId)?.members.get(userId)?.roleIds ?? new Set();
  const parent = channel.parentId === null ? undefined : state.channels.get(channel.parentId);
  const { overwrites } = parent ?? channel;
  const groups = [
    overwrites.filter(({ id }) => id === channel.guildId),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && roleIds.has(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === userId),
  ];
  const bits = groups.reduce((sum, group) => {
    const denied = group.reduce((all, { deny }) => all | BigInt(deny), 0n);
    const allowed = group.reduce((all, { allow }) => all | BigInt(allow), 0n);
    return (sum & ~denied) | allowed;
  }, base);
  return (bits & PermissionFlagsBits.ViewChannel) === 0n ? 0n : bits;
}

/** In a direct conversation its two people may do what everyone may. */
const directPermissions = (state: State, channel: Channel, userId: string): bigint =>
  userId === channel.ownerId || userId === state.application.id ? DEFAULT_PERMISSIONS : 0n;

/** The permission that writing in a channel takes. */
export const sendingPermission = ({ type }: Channel): bigint =>
  type === ChannelType.PublicThread || type === ChannelType.PrivateThread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;

/** Whether all of some permissions are among others. */
export const permits = (permissions: bigint, needed: bigint): boolean => (permissions & needed) === needed;
