import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { GatewayFault } from '../faults.ts';
import type { Dispatch, Parts } from '../parts.ts';
import { channelPermissions } from '../permissions.ts';
import { serveConnection, strikeSocket } from './connection.ts';
import { intentsFor } from './intents.ts';
import { sendEvent, sendFrame, servesGuild, type Session } from './session.ts';
import { createSessions } from './sessions.ts';

/** The part of the local Discord that bots listen to. */
export interface Gateway {
  /** Tells every session that may hear of it. */
  readonly dispatch: (event: Dispatch) => void;
  /** Strikes every open connection at once. */
  readonly strike: (fault: GatewayFault) => void;
  /**
   * Asks every connected client for a heartbeat: when it comes, the client took in all that was sent before.
   * @returns the ids of their sessions
   */
  readonly probe: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Serves the gateway on an HTTP server. */
export function createGateway(server: Server, parts: Parts, heartbeatMs: number): Gateway {
  const { state, faults } = parts;
  const sessions = createSessions(parts);
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => serveConnection(socket, parts, sessions, heartbeatMs));

  const isMember = (guildId: string): boolean =>
    state.guilds.get(guildId)?.members.has(state.application.id) === true;

  const hears = (session: Session, { name, guildId, channelId, isOwn = false }: Dispatch): boolean => {
    const needed = isOwn ? 0 : intentsFor(name, guildId === null);
    if (needed !== 0 && (session.intents & needed) === 0) return false;
    if (!servesGuild(session.shard, guildId)) return false;
    if (guildId !== null && !isMember(guildId) && name !== 'GUILD_DELETE') return false;
    const channel = channelId === undefined ? undefined : state.channels.get(channelId);
    if (channel === undefined || name === 'INTERACTION_CREATE') return true;
    return channelPermissions(state, channel, state.application.id) !== 0n;
  };

  const connected = (): readonly Session[] => sessions.all().filter(({ socket }) => socket !== null);

  const strikeSession = (session: Session, fault: GatewayFault): void => {
    if (session.socket !== null) strikeSocket(session.socket, fault, session, sessions);
  };

  return {
    dispatch: (event) => {
      for (const session of sessions.all().filter((each) => hears(each, event))) {
        const fault = faults.forGateway(event.name);
        const data = event.dataFor(session.intents);
        // What a fault keeps from the client stays in the session, to be sent when it resumes.
        sendEvent(session, event.name, data, fault === null || fault.kind === 'repeat');
        if (fault?.kind === 'repeat') sendEvent(session, event.name, data);
        else if (fault !== null) strikeSession(session, fault);
      }
    },
    strike: (fault) => {
      for (const session of connected()) strikeSession(session, fault);
    },
    probe: () =>
      connected().map(({ id, socket }) => {
        sendFrame(socket, { op: GatewayOpcodes.Heartbeat, d: null });
        return id;
      }),
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      return new Promise((resolve) => {
        sockets.close(() => resolve());
      });
    },
  };
}
