import type { IncomingMessage, ServerResponse } from 'node:http';
import { UserError } from '../../domain/errors.ts';
import { Refusal } from '../../local/people/refusal.ts';
import type { Failure } from '../protocol/acts.ts';
import type { EventStreams } from './event-streams.ts';
import { guardRequest } from './guard-request.ts';
import { PageError } from './page-error.ts';
import type { PageParts } from './page-parts.ts';
import { personOf, ROUTES } from './routes.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

const EVENTS = '/api/events';
const ARTICLE = '/api/articles/';

const send = (
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void => {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(method === 'HEAD' ? undefined : body);
};

const sendJson = (request: IncomingMessage, response: ServerResponse, status: number, value: unknown): void =>
  send(request, response, status, 'application/json', JSON.stringify(value));

/** What to tell of an error: words for people where it has any, otherwise that something is wrong. */
const failureOf = (error: unknown, { onFault }: PageParts): PageError => {
  if (error instanceof PageError) return error;
  if (error instanceof Refusal) return new PageError(409, `${error.message}.`);
  if (error instanceof UserError) return new PageError(400, error.message);
  onFault(error);
  return new PageError(500, 'Something went wrong inside Verbatim. The terminal that it runs in says more.');
};

const handle = async (
  parts: PageParts,
  streams: EventStreams,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> => {
  guardRequest(request, port);
  const { method = 'GET', url = '/' } = request;
  const { pathname, searchParams: query } = new URL(url, 'http://localhost');
  const isReading = method === 'GET' || method === 'HEAD';
  const file = parts.files.get(pathname);
  if (file !== undefined && isReading) {
    send(request, response, 200, file.type, file.bytes);
    return;
  }
  if (pathname === EVENTS && method === 'GET') {
    streams.open(personOf(parts, query.get('as') ?? ''), request, response);
    return;
  }
  const isArticle = pathname.startsWith(ARTICLE);
  const routes = ROUTES.get(isArticle ? ARTICLE : pathname);
  if (routes === undefined && file === undefined && pathname !== EVENTS)
    throw new PageError(404, 'There is nothing here.');
  const route = routes?.[isReading ? 'GET' : method];
  if (route === undefined) throw new PageError(405, `${method.slice(0, 20)} is not possible here.`);
  const rest = isArticle ? pathname.slice(ARTICLE.length) : '';
  sendJson(request, response, 200, await route(parts, { request, query, rest }, streams));
};

/** Answers a request of a browser. Never rejects. */
export const answerRequest = async (
  parts: PageParts,
  streams: EventStreams,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> => {
  try {
    await handle(parts, streams, request, response, port);
  } catch (error) {
    const { status, message } = failureOf(error, parts);
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    // What was not read of the request is left unread.
    if (!request.complete) response.setHeader('connection', 'close');
    const failure: Failure = { error: message };
    sendJson(request, response, status, failure);
  }
};
