import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { isFields, type Fields } from '../limits/checker.ts';
import { readableBy } from '../announce-message.ts';
import { deleteMessage, editMessage, postMessage } from '../messages.ts';
import type { Parts } from '../parts.ts';
import { channelPermissions, permits } from '../permissions.ts';
import type { Channel, Message } from '../state.ts';
import { apiError, refuseProblems } from './api-error.ts';
import { channelOf, fieldsOf, messageOf, writableChannelOf } from './lookups.ts';
import { readContents } from './read-contents.ts';
import { ok, type RestRequest, type RestResponse, type Route } from './router.ts';

const MESSAGES_DEFAULT = 50;
const MESSAGES_MAX = 100;

const readable = (parts: Parts, channel: Channel, message: Message): unknown =>
  readableBy(parts, channel, message, parts.state.application.approvedIntents);

/** The message replied to, null if there is none. @throws ApiError where the reply shall fail without it. */
function repliedToOf(parts: Parts, channel: Channel, body: Fields): Message | null {
  const { message_reference: reference } = body;
  if (!isFields(reference)) return null;
  const { state } = parts;
  const permissions = channelPermissions(state, channel, state.application.id);
  if (!permits(permissions, PermissionFlagsBits.ReadMessageHistory)) throw apiError('noHistory');
  const message = state.messages.get(String(reference['message_id']));
  if (message !== undefined && message.wire.channel_id === channel.id) return message;
  if (reference['fail_if_not_exists'] === false) return null;
  refuseProblems([
    { path: 'message_reference', code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' },
  ]);
  return null;
}

function create(parts: Parts, request: RestRequest): RestResponse {
  const { state } = parts;
  const channel = writableChannelOf(parts, request);
  const body = fieldsOf(request);
  const permissions = channelPermissions(state, channel, state.application.id);
  if (request.files.length > 0 && !permits(permissions, PermissionFlagsBits.AttachFiles)) {
    throw apiError('missingPermissions');
  }
  const contents = readContents(parts, body, request.files);
  const { nonce, enforce_nonce: enforced } = body;
  const nonceKey = `${channel.id} ${String(nonce)}`;
  const known = enforced === true ? state.messages.get(state.nonces.get(nonceKey) ?? '') : undefined;
  if (known !== undefined) return ok(known.wire);
  const repliedTo = repliedToOf(parts, channel, body);
  const mayEmbed = permits(permissions, PermissionFlagsBits.EmbedLinks);
  const author = state.accounts.get(state.application.id)?.user;
  if (author === undefined) throw apiError('unknownUser');
  if (channel.locked) throw apiError('archivedThread');
  channel.archived = false;
  const message = postMessage(parts, {
    channel,
    author,
    // Without the permission, embeds are left out silently.
    contents: {
      ...contents,
      ...(!mayEmbed && { embeds: [] }),
      flags: (contents.flags ?? 0) & ~MessageFlags.Ephemeral,
    },
    repliedTo,
    ...(typeof nonce === 'string' || typeof nonce === 'number' ? { nonce } : {}),
  });
  if (nonce !== undefined) state.nonces.set(nonceKey, message.wire.id);
  return ok(message.wire);
}

function list(parts: Parts, request: RestRequest): RestResponse {
  const channel = channelOf(parts, request, PermissionFlagsBits.ReadMessageHistory);
  const { query } = request;
  const limit = Number(query.get('limit') ?? MESSAGES_DEFAULT);
  if (!(limit >= 1 && limit <= MESSAGES_MAX)) {
    refuseProblems([
      { path: 'limit', code: 'NUMBER_TYPE_MAX', message: `int value should be 1 to ${MESSAGES_MAX}.` },
    ]);
  }
  const [before, after, around] = ['before', 'after', 'around'].map((key) => query.get(key));
  const all = [...parts.state.messages.values()].filter(
    ({ wire, audience }) => wire.channel_id === channel.id && audience === null,
  );
  const selected = all.filter(
    ({ wire: { id } }) =>
      (before === null || before === undefined || BigInt(id) < BigInt(before)) &&
      (after === null || after === undefined || BigInt(id) > BigInt(after)),
  );
  const middle = all.findIndex(({ wire }) => wire.id === around);
  const start = Math.max(0, middle - Math.floor(limit / 2));
  let page = after === null || after === undefined ? selected.slice(-limit) : selected.slice(0, limit);
  if (middle !== -1) page = all.slice(start, start + limit);
  return ok(page.toReversed().map((message) => readable(parts, channel, message)));
}

function edit(parts: Parts, request: RestRequest): RestResponse {
  const channel = channelOf(parts, request);
  const message = messageOf(parts, channel, request.param('message'));
  if (message.wire.author.id !== parts.state.application.id) throw apiError('notTheAuthor');
  const contents = readContents(parts, fieldsOf(request), request.files, message);
  return ok(editMessage(parts, channel, message, contents).wire);
}

function remove(parts: Parts, request: RestRequest): RestResponse {
  const channel = channelOf(parts, request);
  const message = messageOf(parts, channel, request.param('message'));
  const { state } = parts;
  const isOwn = message.wire.author.id === state.application.id;
  const permissions = channelPermissions(state, channel, state.application.id);
  const mayManage = channel.guildId !== null && permits(permissions, PermissionFlagsBits.ManageMessages);
  if (!isOwn && !mayManage) throw apiError('missingPermissions');
  deleteMessage(parts, channel, message);
  return null;
}

/** Messages of channels. */
export const MESSAGE_ROUTES: readonly Route[] = [
  { route: 'POST /channels/:channel/messages', answer: create },
  { route: 'GET /channels/:channel/messages', answer: list },
  {
    route: 'GET /channels/:channel/messages/:message',
    answer: (parts, request) => {
      const channel = channelOf(parts, request, PermissionFlagsBits.ReadMessageHistory);
      return ok(readable(parts, channel, messageOf(parts, channel, request.param('message'))));
    },
  },
  { route: 'PATCH /channels/:channel/messages/:message', answer: edit },
  { route: 'DELETE /channels/:channel/messages/:message', answer: remove },
];
