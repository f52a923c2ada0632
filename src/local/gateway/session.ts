import type { WebSocket } from 'ws';

/** A frame that the gateway sends. */
export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** What an identified client keeps across sockets. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Number of this shard and of all shards. */
  readonly shard: readonly [number, number];
  /** The latest events of the session, for resuming. */
  readonly sent: Frame[];
  /** How many came before those; the very first event of a session has sequence number 1. */
  dropped: number;
  /** The open socket, if any. */
  socket: WebSocket | null;
}

/** Events kept for resuming, at least; whoever missed more has to begin a new session, as on Discord. */
export const EVENTS_KEPT = 5_000;

/** The sequence number of the latest event. */
export const lastSequence = ({ sent, dropped }: Pick<Session, 'sent' | 'dropped'>): number =>
  dropped + sent.length;

/** Sends a frame if the socket is open. */
export function sendFrame(socket: WebSocket | null, frame: Frame): void {
  if (socket === null || socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify(frame));
}

/** Numbers an event, keeps it for resuming, and sends it where the session is connected. */
export function sendEvent(session: Session, name: string, data: unknown, send = true): void {
  const frame: Frame = { op: 0, t: name, s: lastSequence(session) + 1, d: data };
  session.sent.push(frame);
  if (session.sent.length > 2 * EVENTS_KEPT) session.dropped += session.sent.splice(0, EVENTS_KEPT).length;
  if (send) sendFrame(session.socket, frame);
}

/** Whether a shard serves a guild; what belongs to no guild arrives on shard 0. */
export const servesGuild = ([shard, shards]: Session['shard'], guildId: string | null): boolean =>
  guildId === null ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) === shard;
