import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { RequestFault } from '../faults.ts';
import type { Parts } from '../parts.ts';
import { ApiError, apiError, errorBody } from './api-error.ts';
import { readBody } from './read-body.ts';
import { findRoute, type RestRequest, type Route } from './router.ts';

/** A request of the bot and how it was answered, kept for tests. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  /** As in the table of routes; null if the local Discord has no such route. */
  readonly route: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
  /** Whether a fault had a hand in it. */
  readonly isFaulty: boolean;
}

/** Looks at a request and says what is wrong with it; nothing, if all is well. */
export type Inspector = (request: RecordedRequest) => readonly string[];

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const PREFIX = /^\/api\/v10(?=\/)/u;

/** What a fault answers instead; null where it lets the request through. */
function faultAnswer(fault: RequestFault | null): Answer | null {
  if (fault?.kind === 'answer')
    return { status: fault.status, body: fault.body ?? { code: 0, message: 'Fault' } };
  if (fault?.kind !== 'rate limit') return null;
  const { retryAfterS, global = false } = fault;
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfterS ?? 0, global },
    headers: {
      ...(retryAfterS !== null && { 'retry-after': String(retryAfterS) }),
      ...(global && { 'x-ratelimit-global': 'true' }),
      'x-ratelimit-scope': global ? 'global' : 'user',
      via: '1.1 local',
    },
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  // A 204 must not claim to be JSON: discord.js would try to parse it.
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** An HTTP server that answers the bot's requests by a table of routes; it does not listen yet. */
export function createRestServer(
  routes: readonly Route[],
  parts: Parts,
  onRequest: (request: RecordedRequest) => void,
): Server {
  const { state, faults, clock } = parts;

  const answer = (route: Route, request: RestRequest, authorization: string | undefined): Answer => {
    try {
      if (route.open !== true && authorization !== `Bot ${state.application.token}`)
        throw apiError('unauthorized');
      const response = route.answer(parts, request);
      return response === null ? { status: 204 } : response;
    } catch (error) {
      // A mistake of the local Discord itself; the inspector of the tests complains of it.
      if (!(error instanceof ApiError)) return { status: 500, body: { code: 0, message: String(error) } };
      return { status: error.status, body: errorBody(error) };
    }
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    const method = incoming.method ?? 'GET';
    const path = decodeURIComponent(url.pathname.replace(PREFIX, ''));
    const found = PREFIX.test(url.pathname) ? findRoute(routes, method, path) : null;
    const { body, files } = await readBody(incoming);
    const fault = faults.forRequest(found?.route.route ?? `${method} ${path}`);
    const param = (name: string): string => found?.params.get(name) ?? '';
    const request: RestRequest = { method, path, query: url.searchParams, body, files, param };

    const finish = (given: Answer): void => {
      const { status } = given;
      onRequest({
        method,
        path,
        route: found?.route.route ?? null,
        body,
        status,
        answer: given.body,
        isFaulty: fault !== null,
      });
      if (fault?.kind === 'cut') incoming.socket.destroy();
      else if (fault?.kind !== 'slow') send(response, given);
      else if (fault.delayMs !== null) clock.after(fault.delayMs, () => send(response, given));
    };

    const instead = fault?.kind === 'cut' && !fault.takesEffect ? { status: 0 } : faultAnswer(fault);
    if (instead !== null) finish(instead);
    else if (found === null) finish({ status: 404, body: errorBody(apiError('notFound')) });
    else finish(answer(found.route, request, incoming.headers.authorization));
  };

  return createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (response.destroyed) return;
      const refusal = error instanceof ApiError ? error : new ApiError(500, 0, String(error));
      send(response, { status: refusal.status, body: errorBody(refusal) });
    });
  });
}
