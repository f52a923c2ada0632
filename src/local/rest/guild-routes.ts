import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { channelJson, isThread } from '../channel-json.ts';
import { guildJson } from '../guild-json.ts';
import { fullMemberJson } from '../member-json.ts';
import { apiError } from './api-error.ts';
import { guildOf } from './lookups.ts';
import { ok, type RestRequest, type RestResponse, type Route } from './router.ts';

/** What Discord allows a bot of few guilds; nothing counts them down here. */
const SESSION_LIMIT = { total: 1_000, remaining: 1_000, reset_after: 86_400_000, max_concurrency: 1 };

function applicationJson({ state }: Parts): Record<string, unknown> {
  const { id } = state.application;
  const name = state.accounts.get(id)?.user.username;
  return { id, name, description: '', icon: null, flags: 0, verify_key: '0'.repeat(64), bot_public: true };
}

function user({ state }: Parts, id: string): RestResponse {
  const account = state.accounts.get(id);
  if (account === undefined) throw apiError('unknownUser');
  return ok(account.user);
}

function member(parts: Parts, request: RestRequest): RestResponse {
  const found = guildOf(parts, request).members.get(request.param('user'));
  if (found === undefined) throw apiError('unknownMember');
  return ok(fullMemberJson(parts.state, found));
}

/** The gateway's address, the bot itself, guilds, their members and roles. */
export const GUILD_ROUTES: readonly Route[] = [
  {
    route: 'GET /gateway/bot',
    answer: (parts) => ok({ url: parts.address().gatewayUrl, shards: 1, session_start_limit: SESSION_LIMIT }),
  },
  { route: 'GET /users/@me', answer: (parts) => user(parts, parts.state.application.id) },
  { route: 'GET /users/:user', answer: (parts, request) => user(parts, request.param('user')) },
  { route: 'GET /applications/@me', answer: (parts) => ok(applicationJson(parts)) },
  { route: 'GET /oauth2/applications/@me', answer: (parts) => ok(applicationJson(parts)) },
  {
    route: 'GET /users/@me/guilds',
    answer: ({ state }) =>
      ok(
        [...state.guilds.values()].filter(({ members }) => members.has(state.application.id)).map(guildJson),
      ),
  },
  { route: 'GET /guilds/:guild', answer: (parts, request) => ok(guildJson(guildOf(parts, request))) },
  {
    route: 'GET /guilds/:guild/roles',
    answer: (parts, request) => ok([...guildOf(parts, request).roles.values()]),
  },
  {
    route: 'GET /guilds/:guild/channels',
    answer: (parts, request) => {
      const { id } = guildOf(parts, request);
      const channels = [...parts.state.channels.values()].filter(
        (channel) => channel.guildId === id && !isThread(channel),
      );
      return ok(channels.map((channel) => channelJson(parts.state, channel)));
    },
  },
  {
    route: 'GET /guilds/:guild/threads/active',
    answer: (parts, request) => {
      const { id } = guildOf(parts, request);
      const threads = [...parts.state.channels.values()].filter(
        (channel) => channel.guildId === id && isThread(channel) && !channel.archived,
      );
      return ok({ threads: threads.map((thread) => channelJson(parts.state, thread)), members: [] });
    },
  },
  {
    route: 'GET /guilds/:guild/members',
    answer: (parts, request) => {
      const { members } = guildOf(parts, request);
      const isApproved = (parts.state.application.approvedIntents & GatewayIntentBits.GuildMembers) !== 0;
      if (!isApproved) throw apiError('missingAccess');
      return ok([...members.values()].map((found) => fullMemberJson(parts.state, found)));
    },
  },
  { route: 'GET /guilds/:guild/members/:user', answer: member },
];
