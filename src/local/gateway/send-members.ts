import { isFields } from '../limits/checker.ts';
import { fullMemberJson } from '../member-json.ts';
import type { Parts } from '../parts.ts';
import { sendEvent, type Session } from './session.ts';

/** Sends the members of a guild that a client asks for, by ids or by the beginnings of names, in one piece. */
export function sendMembers({ state }: Parts, session: Session, asked: unknown): void {
  const { guild_id: guildId, user_ids: ids, query, limit, nonce } = isFields(asked) ? asked : {};
  const guild = state.guilds.get(String(guildId));
  if (guild?.members.has(state.application.id) !== true) return;
  const wanted: readonly unknown[] | null = ids === undefined ? null : [ids].flat();
  const nameOf = (userId: string): string => state.accounts.get(userId)?.user.username ?? '';
  const found = [...guild.members.values()].filter(({ userId }) =>
    wanted === null
      ? nameOf(userId).startsWith(typeof query === 'string' ? query : '')
      : wanted.includes(userId),
  );
  const most = typeof limit === 'number' && limit > 0 ? limit : found.length;
  sendEvent(session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: found.slice(0, most).map((member) => fullMemberJson(state, member)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: (wanted ?? []).filter((id) => !guild.members.has(String(id))),
    ...(nonce !== undefined && { nonce }),
  });
}
