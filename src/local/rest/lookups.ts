import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isFields, type Fields } from '../limits/checker.ts';
import type { Parts } from '../parts.ts';
import { channelPermissions, permits, sendingPermission } from '../permissions.ts';
import type { Channel, Guild, Message } from '../state.ts';
import { apiError } from './api-error.ts';
import type { RestRequest } from './router.ts';

/** The body of a request as named fields; none, if it has no body. @throws ApiError for anything else. */
export function fieldsOf({ body }: Pick<RestRequest, 'body'>): Fields {
  if (body === undefined || body === null) return {};
  if (!isFields(body)) throw apiError('badJson');
  return body;
}

/** The guild in the path, if the bot is in it. @throws ApiError 10004 */
export function guildOf({ state }: Parts, request: RestRequest): Guild {
  const guild = state.guilds.get(request.param('guild'));
  if (guild === undefined || !guild.members.has(state.application.id)) throw apiError('unknownGuild');
  return guild;
}

/** The channel in the path, where the bot has these permissions. @throws ApiError 10003, 50001, 50013 */
export function channelOf(parts: Parts, request: RestRequest, needed = 0n): Channel {
  const { state } = parts;
  const channel = state.channels.get(request.param('channel'));
  if (channel === undefined) throw apiError('unknownChannel');
  const permissions = channelPermissions(state, channel, state.application.id);
  if (!permits(permissions, PermissionFlagsBits.ViewChannel)) throw apiError('missingAccess');
  if (!permits(permissions, needed)) throw apiError('missingPermissions');
  return channel;
}

/** The channel in the path, where the bot may write. @throws ApiError as `channelOf`, and 50007 */
export function writableChannelOf(parts: Parts, request: RestRequest): Channel {
  const channel = channelOf(parts, request);
  const { state } = parts;
  const permissions = channelPermissions(state, channel, state.application.id);
  if (!permits(permissions, sendingPermission(channel))) throw apiError('missingPermissions');
  if (channel.guildId === null && state.accounts.get(channel.ownerId ?? '')?.acceptsDms === false) {
    throw apiError('cannotSendToUser');
  }
  return channel;
}

/** A message of a channel that everybody there sees. @throws ApiError 10008 */
export function messageOf({ state }: Parts, channel: Channel, id: string): Message {
  const message = state.messages.get(id);
  if (message === undefined || message.wire.channel_id !== channel.id || message.audience !== null) {
    throw apiError('unknownMessage');
  }
  return message;
}
