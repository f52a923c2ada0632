import type { APIUser } from 'discord-api-types/v10';
import type { Channel, State } from './state.ts';

/** What a message may notify, as `allowed_mentions` says it. */
export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** Who is named in a message, and who was notified by it. */
export interface Mentions {
  readonly users: readonly APIUser[];
  readonly roleIds: readonly string[];
  readonly everyone: boolean;
  /** Ids of users and roles notified; `everyone` for @everyone and @here. */
  readonly pings: readonly string[];
}

const idsIn = (content: string, pattern: RegExp): string[] => [
  ...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? '')),
];

/** The mentions in a text, as far as they are allowed; without `allowed`, all are. */
export function readMentions(
  state: State,
  channel: Channel,
  content: string,
  repliedUser: APIUser | null,
  allowed: AllowedMentions | null,
): Mentions {
  const may = (kind: string, id: string, listed: readonly string[] | undefined): boolean =>
    allowed === null || (allowed.parse ?? []).includes(kind) || (listed ?? []).includes(id);
  const userIds = idsIn(content, /<@!?(\d{17,20})>/gu).filter((id) => may('users', id, allowed?.users));
  const roles = channel.guildId === null ? undefined : state.guilds.get(channel.guildId)?.roles;
  const roleIds = idsIn(content, /<@&(\d{17,20})>/gu).filter(
    (id) => roles?.has(id) === true && may('roles', id, allowed?.roles),
  );
  const everyone = /@(?:everyone|here)\b/u.test(content) && may('everyone', '', undefined);
  const isReplyPinging = repliedUser !== null && (allowed === null || allowed.replied_user === true);
  const named = new Set([...userIds, ...(isReplyPinging ? [repliedUser.id] : [])]);
  const users = [...named].flatMap((id) => state.accounts.get(id)?.user ?? []);
  return {
    users,
    roleIds,
    everyone,
    pings: [...users.map(({ id }) => id), ...roleIds, ...(everyone ? ['everyone'] : [])],
  };
}
