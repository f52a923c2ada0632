import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../domain/errors.ts';
import { answerRequest } from './answer-request.ts';
import { createEventStreams } from './event-streams.ts';
import type { PageParts } from './page-parts.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** How the page is served. */
export interface PageServerOptions {
  /** The port to begin with; the next free one is taken. 0: any free one. */
  readonly port: number;
  /** How long a browser may take to send a request, and how often that is looked at, in milliseconds. */
  readonly requestMs?: number;
  readonly checkMs?: number;
}

/** A page that is served. */
export interface PageServer {
  /** Where it is. */
  readonly url: string;
  /** Ends it, and all streams of events with it. */
  readonly close: () => Promise<void>;
}

/** Only this machine. */
const LOOPBACK = '127.0.0.1';
/** Ports that are tried. */
const PORTS_TRIED = 20;
const PORT_MAX = 65_535;
const REQUEST_MS = 15_000;
const CHECK_MS = 1_000;
const CONNECTIONS_MAX = 128;

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Listens on the first port that is free. @throws UserError if none is */
const listenFrom = async (server: Server, first: number): Promise<void> => {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, PORT_MAX);
  for (let port = first; port <= last; port += 1) {
    try {
      await listen(server, port);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new UserError(
    `The local page cannot be opened: no port from ${first} to ${last} is free. Set PORT to another one, such as PORT=4000 npm start, or use the terminal: npm run ask.`,
  );
};

/** A whole answer to what is no request, or none in time. */
const refusal = (status: string): string => {
  const headers = Object.entries({ ...SECURITY_HEADERS, connection: 'close', 'content-length': '0' });
  return [`HTTP/1.1 ${status}`, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');
};

/**
 * Serves the page on this machine only.
 * @throws UserError if no port is free
 */
export const startPageServer = async (
  parts: PageParts,
  { port, requestMs = REQUEST_MS, checkMs = CHECK_MS }: PageServerOptions,
): Promise<PageServer> => {
  const streams = createEventStreams(parts);
  const server = createServer({
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    // A request that names no host is refused as one that names another.
    requireHostHeader: false,
  });
  server.maxConnections = CONNECTIONS_MAX;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else
      socket.end(
        refusal(error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'),
      );
  });
  await listenFrom(server, port);
  const { port: taken } = server.address() as AddressInfo;
  server.on('request', (request, response) => {
    void answerRequest(parts, streams, request, response, taken);
  });
  return {
    url: `http://${LOOPBACK}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
