import { ChannelType, PermissionFlagsBits, ThreadAutoArchiveDuration } from 'discord-api-types/v10';
import { announceChannel, openDirectChannel, startThread } from '../channels.ts';
import { createChecker, type Fields } from '../limits/checker.ts';
import type { Parts } from '../parts.ts';
import type { Message } from '../state.ts';
import { channelJson, isThread } from '../channel-json.ts';
import { apiError, refuseProblems } from './api-error.ts';
import { channelOf, fieldsOf, messageOf, writableChannelOf } from './lookups.ts';
import { ok, type RestRequest, type RestResponse, type Route } from './router.ts';

const CHANNEL_NAME_MAX = 100;
const DURATIONS: readonly unknown[] = Object.values(ThreadAutoArchiveDuration);

function checkThread(body: Fields, nameIsRequired: boolean): void {
  const checker = createChecker();
  const { name, auto_archive_duration: minutes } = body;
  checker.text('name', name, { min: nameIsRequired || name !== undefined ? 1 : 0, max: CHANNEL_NAME_MAX });
  if (minutes !== undefined && !DURATIONS.includes(minutes)) {
    checker.report(
      'auto_archive_duration',
      'BASE_TYPE_CHOICES',
      'Value must be one of (60, 1440, 4320, 10080).',
    );
  }
  refuseProblems(checker.problems);
}

function createThread(parts: Parts, request: RestRequest, onMessage: boolean): RestResponse {
  const body = fieldsOf(request);
  const isPrivate = !onMessage && body['type'] !== ChannelType.PublicThread;
  const parent = channelOf(
    parts,
    request,
    isPrivate ? PermissionFlagsBits.CreatePrivateThreads : PermissionFlagsBits.CreatePublicThreads,
  );
  if (parent.type !== ChannelType.GuildText) throw apiError('wrongChannelType');
  checkThread(body, true);
  let message: Message | null = null;
  if (onMessage) {
    message = messageOf(parts, parent, request.param('message'));
    if (parts.state.channels.has(message.wire.id)) throw apiError('threadExists');
  }
  const thread = startThread(parts, parent, parts.state.application.id, {
    name: String(body['name']),
    isPrivate,
    ...(message !== null && { message }),
    ...(typeof body['auto_archive_duration'] === 'number' && {
      autoArchiveMinutes: body['auto_archive_duration'],
    }),
  });
  return { status: 201, body: channelJson(parts.state, thread) };
}

function update(parts: Parts, request: RestRequest): RestResponse {
  const channel = channelOf(parts, request);
  const body = fieldsOf(request);
  if (!isThread(channel)) channelOf(parts, request, PermissionFlagsBits.ManageChannels);
  else if (channel.ownerId !== parts.state.application.id)
    channelOf(parts, request, PermissionFlagsBits.ManageThreads);
  checkThread(body, false);
  const { name, archived, locked } = body;
  if (typeof name === 'string') channel.name = name;
  if (typeof archived === 'boolean') channel.archived = archived;
  if (typeof locked === 'boolean') channel.locked = locked;
  announceChannel(parts, channel, 'UPDATE');
  return ok(channelJson(parts.state, channel));
}

function openDirect(parts: Parts, request: RestRequest): RestResponse {
  const userId = String(fieldsOf(request)['recipient_id']);
  const account = parts.state.accounts.get(userId);
  if (account === undefined || account.user.bot === true) throw apiError('badRecipient');
  return ok(channelJson(parts.state, openDirectChannel(parts, userId)));
}

/** Channels, threads and direct conversations. */
export const CHANNEL_ROUTES: readonly Route[] = [
  {
    route: 'GET /channels/:channel',
    answer: (parts, request) => ok(channelJson(parts.state, channelOf(parts, request))),
  },
  { route: 'PATCH /channels/:channel', answer: update },
  {
    route: 'DELETE /channels/:channel',
    answer: (parts, request) => {
      const channel = channelOf(parts, request, PermissionFlagsBits.ManageChannels);
      announceChannel(parts, channel, 'DELETE');
      return ok(channelJson(parts.state, channel));
    },
  },
  {
    route: 'POST /channels/:channel/typing',
    answer: (parts, request) => {
      parts.log.record({ kind: 'typing', channelId: writableChannelOf(parts, request).id });
      return null;
    },
  },
  {
    // The bot joins a thread, which changes nothing: it hears of all that it sees.
    route: 'PUT /channels/:channel/thread-members/@me',
    answer: (parts, request) => {
      if (!isThread(channelOf(parts, request))) throw apiError('wrongChannelType');
      return null;
    },
  },
  {
    route: 'POST /channels/:channel/threads',
    answer: (parts, request) => createThread(parts, request, false),
  },
  {
    route: 'POST /channels/:channel/messages/:message/threads',
    answer: (parts, request) => createThread(parts, request, true),
  },
  { route: 'POST /users/@me/channels', answer: openDirect },
];
