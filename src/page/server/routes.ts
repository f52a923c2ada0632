import type { IncomingMessage } from 'node:http';
import { UPLOAD_MAX_BYTES, uploadProblem } from '../protocol/upload-problem.ts';
import { addArticle, articleList, articleText, citedPlaces } from './article-views.ts';
import type { EventStreams } from './event-streams.ts';
import { requireType } from './guard-request.ts';
import { PageError } from './page-error.ts';
import type { PageParts } from './page-parts.ts';
import { performAct } from './perform-act.ts';
import { readAct } from './read-act.ts';
import { parseJson, readBody } from './read-body.ts';
import { channelView, worldView } from './views.ts';

/** A request to the page's interface. */
export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** What stands behind the route's path: the number of an article. */
  readonly rest: string;
}

/** What a route answers: something to be sent as JSON. */
export type Route = (parts: PageParts, call: Call, streams: EventStreams) => Promise<unknown>;

/** Largest act. */
const ACT_MAX_BYTES = 64_000;
/** Longest question that is explained, in UTF-16 units. */
const QUESTION_MAX_CHARS = 1_000;

/** @throws PageError 400 if it is missing */
const required = ({ query }: Call, name: string): string => {
  const value = query.get(name)?.trim() ?? '';
  if (value === '') throw new PageError(400, `The address has no ${name}.`);
  return value;
};

/** One of the people of the page, by id: nobody acts as the bot or as who owns the guilds. */
export const personOf = ({ scene }: Pick<PageParts, 'scene'>, id: string): string => {
  if (scene.people.some((person) => person.id === id)) return id;
  throw new PageError(404, 'There is no such person. Load the page again.');
};

const act: Route = async (parts, { request }) => {
  requireType(request, 'application/json');
  const asked = readAct(parseJson(await readBody(request, ACT_MAX_BYTES)));
  personOf(parts, asked.as);
  return performAct(parts.discord, asked);
};

const article: Route = (parts, { rest }) => {
  if (!/^\d{1,9}$/u.test(rest)) throw new PageError(404, 'There is no such article.');
  return articleText(parts, Number(rest));
};

const add: Route = async (parts, call, streams) => {
  const { request } = call;
  requireType(request, 'application/octet-stream');
  const name = required(call, 'name');
  // What the name alone rules out is not read at all.
  const problem = uploadProblem(name, 1);
  if (problem !== null) throw new PageError(400, problem);
  const added = await addArticle(parts, name, await readBody(request, UPLOAD_MAX_BYTES));
  streams.announceArticles();
  return added;
};

const explain: Route = (parts, call) => {
  const question = required(call, 'question');
  if (question.length > QUESTION_MAX_CHARS) throw new PageError(400, 'This question is too long.');
  return parts.services.explain(question);
};

/** What can be asked for, by method and path; a path that ends in a slash has something behind it. */
export const ROUTES: ReadonlyMap<string, Readonly<Partial<Record<string, Route>>>> = new Map([
  ['/api/world', { GET: worldView }],
  [
    '/api/channel',
    {
      GET: (parts, call) =>
        channelView(parts, personOf(parts, required(call, 'as')), required(call, 'channel')),
    },
  ],
  ['/api/act', { POST: act }],
  ['/api/articles', { GET: articleList, POST: add }],
  ['/api/articles/', { GET: article }],
  ['/api/cited', { GET: (parts, call) => citedPlaces(parts, required(call, 'quote')) }],
  ['/api/explain', { GET: explain }],
] satisfies [string, Partial<Record<string, Route>>][]);
