import { GatewayIntentBits } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Parts } from '../parts.ts';
import { guildCreateJson } from '../guild-json.ts';
import { ALL_INTENTS, PRIVILEGED_INTENTS } from './intents.ts';
import { lastSequence, sendEvent, sendFrame, servesGuild, type Session } from './session.ts';

/** Why the gateway closes a connection. */
export const CLOSE = {
  unknownOpcode: 4_001,
  undecodable: 4_002,
  notIdentified: 4_003,
  badToken: 4_004,
  identifiedTwice: 4_005,
  badSequence: 4_007,
  badShard: 4_010,
  badIntents: 4_013,
  disallowedIntents: 4_014,
} as const;

/** What a client says of itself. */
export type Credentials = Readonly<Record<string, unknown>>;

/** A session, a code to close the connection with, or null where the client has to identify itself anew. */
export type Admission = Session | number | null;

/** The sessions of the gateway, those that lost their socket too. */
export interface Sessions {
  readonly all: () => readonly Session[];
  readonly forget: (session: Session) => void;
  readonly identify: (socket: WebSocket, credentials: Credentials) => Admission;
  /** Sends what was missed, and the last `repeat` events that were not. */
  readonly resume: (socket: WebSocket, credentials: Credentials, repeat: number) => Admission;
}

/** No sessions yet. */
export function createSessions(parts: Parts): Sessions {
  const { state, log } = parts;
  const { id: botId, token, approvedIntents } = state.application;
  const sessions = new Map<string, Session>();

  /** READY, then the guilds one by one. */
  const greet = (session: Session): void => {
    const guilds = [...state.guilds.values()].filter(
      ({ id, members }) => members.has(botId) && servesGuild(session.shard, id),
    );
    sendEvent(session, 'READY', {
      v: 10,
      user: state.accounts.get(botId)?.user,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: parts.address().gatewayUrl,
      shard: session.shard,
      application: { id: botId, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    const withMembers = (session.intents & GatewayIntentBits.GuildMembers) !== 0;
    for (const guild of guilds)
      sendEvent(session, 'GUILD_CREATE', guildCreateJson(state, guild, withMembers));
  };

  return {
    all: () => [...sessions.values()],
    forget: ({ id }) => void sessions.delete(id),
    identify: (socket, { token: given, intents, shard = [0, 1] }) => {
      if (given !== token) return CLOSE.badToken;
      if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) return CLOSE.badIntents;
      if ((intents & PRIVILEGED_INTENTS & ~approvedIntents) !== 0) return CLOSE.disallowedIntents;
      const [number, count] = shard as [number, number];
      if (!(number >= 0 && number < count)) return CLOSE.badShard;
      const session: Session = {
        id: parts.nextId(),
        intents,
        shard: [number, count],
        sent: [],
        dropped: 0,
        socket,
      };
      sessions.set(session.id, session);
      greet(session);
      log.record({ kind: 'connected', sessionId: session.id });
      return session;
    },
    resume: (socket, { token: given, session_id: id, seq }, repeat) => {
      if (given !== token) return CLOSE.badToken;
      const session = sessions.get(String(id));
      if (session === undefined) return null;
      if (typeof seq !== 'number' || seq > lastSequence(session)) return CLOSE.badSequence;
      if (seq < session.dropped) return null;
      session.socket?.terminate();
      session.socket = socket;
      for (const frame of session.sent.slice(Math.max(0, seq - repeat - session.dropped)))
        sendFrame(socket, frame);
      sendEvent(session, 'RESUMED', {});
      log.record({ kind: 'resumed', sessionId: session.id });
      return session;
    },
  };
}
