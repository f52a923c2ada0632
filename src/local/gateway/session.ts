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
  /** Every event of the session, the first with sequence number 1, for resuming. */
  readonly sent: Frame[];
  /** The open socket, if any. */
  socket: WebSocket | null;
}

/** Sends a frame if the socket is open. */
export function sendFrame(socket: WebSocket | null, frame: Frame): void {
  if (socket === null || socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify(frame));
}

/** Numbers an event, keeps it for resuming, and sends it where the session is connected. */
export function sendEvent(session: Session, name: string, data: unknown, send = true): void {
  const frame: Frame = { op: 0, t: name, s: session.sent.length + 1, d: data };
  session.sent.push(frame);
  if (send) sendFrame(session.socket, frame);
}

/** Whether a shard serves a guild; what belongs to no guild arrives on shard 0. */
export const servesGuild = ([shard, shards]: Session['shard'], guildId: string | null): boolean =>
  guildId === null ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) === shard;
