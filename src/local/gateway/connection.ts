import { GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { GatewayFault } from '../faults.ts';
import { isFields } from '../limits/checker.ts';
import type { Parts } from '../parts.ts';
import { sendMembers } from './send-members.ts';
import { sendFrame, type Session } from './session.ts';
import { CLOSE, type Sessions } from './sessions.ts';

/** Lets a fault strike a connection. Withholding and repeating are up to who sends. */
export function strikeSocket(
  socket: WebSocket,
  fault: GatewayFault,
  session: Session | null,
  sessions: Sessions,
): void {
  switch (fault.kind) {
    case 'drop':
      socket.terminate();
      break;
    case 'reconnect':
      sendFrame(socket, { op: GatewayOpcodes.Reconnect, d: null });
      break;
    case 'invalid session':
      if (!fault.resumable && session !== null) sessions.forget(session);
      sendFrame(socket, { op: GatewayOpcodes.InvalidSession, d: fault.resumable });
      break;
    case 'close':
      socket.close(fault.code);
      break;
    case 'withhold':
    case 'repeat':
      break;
  }
}

function parse(raw: RawData): { op: unknown; d: unknown } | null {
  try {
    // The socket gives one Buffer per message.
    const value: unknown = JSON.parse((raw as Buffer).toString('utf8'));
    return isFields(value) ? { op: value['op'], d: value['d'] } : null;
  } catch {
    return null;
  }
}

/** Talks to one client, from hello to the end of the connection. */
export function serveConnection(
  socket: WebSocket,
  parts: Parts,
  sessions: Sessions,
  heartbeatMs: number,
): void {
  const { faults, log } = parts;
  let session: Session | null = null;

  const refuse = (closeCode: number): void => {
    socket.close(closeCode);
    log.record({ kind: 'refused', closeCode });
  };

  const enter = (moment: 'IDENTIFY' | 'RESUME', d: unknown): void => {
    if (session !== null) return refuse(CLOSE.identifiedTwice);
    const fault = faults.forGateway(moment);
    if (fault !== null && fault.kind !== 'repeat') return strikeSocket(socket, fault, null, sessions);
    const credentials = isFields(d) ? d : {};
    const admission =
      moment === 'IDENTIFY'
        ? sessions.identify(socket, credentials)
        : sessions.resume(socket, credentials, fault?.events ?? 0);
    if (typeof admission === 'number') return refuse(admission);
    if (admission === null) return sendFrame(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    session = admission;
  };

  const beat = (): void => {
    const fault = faults.forGateway('HEARTBEAT');
    if (fault === null) sendFrame(socket, { op: GatewayOpcodes.HeartbeatAck, d: null });
    else strikeSocket(socket, fault, session, sessions);
    if (session !== null) log.record({ kind: 'delivered', sessionId: session.id });
  };

  const receive = (raw: RawData): void => {
    const frame = parse(raw);
    if (frame === null) return refuse(CLOSE.undecodable);
    if (frame.op === GatewayOpcodes.Heartbeat) return beat();
    if (frame.op === GatewayOpcodes.Identify) return enter('IDENTIFY', frame.d);
    if (frame.op === GatewayOpcodes.Resume) return enter('RESUME', frame.d);
    if (session === null) return refuse(CLOSE.notIdentified);
    if (frame.op === GatewayOpcodes.RequestGuildMembers) return sendMembers(parts, session, frame.d);
    // What bots say of their own presence, nobody here looks at.
    if (frame.op !== GatewayOpcodes.PresenceUpdate) refuse(CLOSE.unknownOpcode);
  };

  socket.on('message', receive);
  // A torn connection is one of the faults, not an error of the server.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    if (session === null || session.socket !== socket) return;
    session.socket = null;
    log.record({ kind: 'disconnected', sessionId: session.id });
  });
  const fault = faults.forGateway('CONNECT');
  if (fault === null) sendFrame(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
  else strikeSocket(socket, fault, null, sessions);
}
