import { isDeepStrictEqual } from 'node:util';
import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { isFields, type Fields } from '../limits/checker.ts';
import { commandListProblems, commandProblems, isTooMany } from '../limits/commands.ts';
import type { Parts } from '../parts.ts';
import { apiError, refuseProblems } from './api-error.ts';
import { fieldsOf, guildOf } from './lookups.ts';
import { ok, type RestRequest, type RestResponse, type Route } from './router.ts';

/** Where commands are registered: a guild's id, or empty for everywhere. */
function scopeOf(parts: Parts, request: RestRequest): string {
  if (request.param('application') !== parts.state.application.id) throw apiError('unauthorized');
  return request.param('guild') === '' ? '' : guildOf(parts, request).id;
}

const commandsIn = ({ state }: Parts, scope: string): readonly APIApplicationCommand[] =>
  state.commands.get(scope) ?? [];

function keep(parts: Parts, scope: string, commands: readonly APIApplicationCommand[]): void {
  if (isTooMany(commands as readonly unknown[] as readonly Fields[])) throw apiError('tooManyCommands');
  parts.state.commands.set(scope, commands);
  parts.log.record({ kind: 'commands', guildId: scope, commands });
}

/** A command as it is kept: the id and version of one that stays the same do too. */
function commandOf(
  parts: Parts,
  scope: string,
  body: Fields,
  before?: APIApplicationCommand,
): APIApplicationCommand {
  const { application } = parts.state;
  const complete = {
    type: ApplicationCommandType.ChatInput,
    name_localizations: null,
    description: '',
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    ...body,
    id: before?.id ?? parts.nextId(),
    application_id: application.id,
    ...(scope !== '' && { guild_id: scope }),
  };
  const version = before?.version ?? parts.nextId();
  const isSame = before !== undefined && isDeepStrictEqual({ ...complete, version }, before);
  return { ...complete, version: isSame ? version : parts.nextId() } as APIApplicationCommand;
}

const sameAs =
  ({ name, type = ApplicationCommandType.ChatInput }: Fields) =>
  (command: APIApplicationCommand): boolean =>
    command.name === name && command.type === type;

function replaceAll(parts: Parts, request: RestRequest): RestResponse {
  const scope = scopeOf(parts, request);
  if (!Array.isArray(request.body)) throw apiError('badJson');
  const bodies = request.body.filter(isFields);
  refuseProblems(commandListProblems(bodies));
  const before = commandsIn(parts, scope);
  keep(
    parts,
    scope,
    bodies.map((body) => commandOf(parts, scope, body, before.find(sameAs(body)))),
  );
  return ok(commandsIn(parts, scope));
}

function create(parts: Parts, request: RestRequest): RestResponse {
  const scope = scopeOf(parts, request);
  const body = fieldsOf(request);
  refuseProblems(commandProblems(body));
  const all = commandsIn(parts, scope);
  const before = all.find(sameAs(body));
  const command = commandOf(parts, scope, body, before);
  keep(parts, scope, [...all.filter((other) => other !== before), command]);
  return { status: before === undefined ? 201 : 200, body: command };
}

function one(parts: Parts, request: RestRequest): APIApplicationCommand {
  const found = commandsIn(parts, scopeOf(parts, request)).find(({ id }) => id === request.param('command'));
  if (found === undefined) throw apiError('unknownCommand');
  return found;
}

function change(parts: Parts, request: RestRequest): RestResponse {
  const before = one(parts, request);
  const scope = scopeOf(parts, request);
  const body = { ...(before as unknown as Fields), ...fieldsOf(request) };
  refuseProblems(commandProblems(body));
  const command = commandOf(parts, scope, body, before);
  keep(
    parts,
    scope,
    commandsIn(parts, scope).map((other) => (other === before ? command : other)),
  );
  return ok(command);
}

function remove(parts: Parts, request: RestRequest): RestResponse {
  const gone = one(parts, request);
  const scope = scopeOf(parts, request);
  keep(
    parts,
    scope,
    commandsIn(parts, scope).filter((command) => command !== gone),
  );
  return null;
}

function list(parts: Parts, request: RestRequest): RestResponse {
  const commands = commandsIn(parts, scopeOf(parts, request));
  if (request.query.get('with_localizations') === 'true') return ok(commands);
  return ok(
    commands.map((command) => ({ ...command, name_localizations: null, description_localizations: null })),
  );
}

const routesAt = (path: string): readonly Route[] => [
  { route: `GET ${path}`, answer: list },
  { route: `PUT ${path}`, answer: replaceAll },
  { route: `POST ${path}`, answer: create },
  { route: `GET ${path}/:command`, answer: (parts, request) => ok(one(parts, request)) },
  { route: `PATCH ${path}/:command`, answer: change },
  { route: `DELETE ${path}/:command`, answer: remove },
];

/** Commands, global ones and those of a guild. */
export const COMMAND_ROUTES: readonly Route[] = [
  ...routesAt('/applications/:application/commands'),
  ...routesAt('/applications/:application/guilds/:guild/commands'),
];
