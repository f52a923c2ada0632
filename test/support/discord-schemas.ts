// @ts-expect-error: the package has no types for its schemas
import * as spec from 'discord-api-spec/zod';
import type { Inspector, RecordedRequest } from '../../src/local/rest/rest-server.ts';

/** Discord's official schemas, as far as they are used here. */
interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly error?: {
      readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[];
    };
  };
}

const schemas = spec as unknown as Readonly<Record<string, Schema>>;

const COMMANDS = [
  '/applications/:application/commands',
  '/applications/:application/guilds/:guild/commands',
] as const;

/** The official schema for the body of each request; those of a list count for each entry. */
const BODIES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    COMMANDS.flatMap((path) => [
      [`PUT ${path}`, 'ApplicationCommandUpdateRequestSchema'],
      [`POST ${path}`, 'ApplicationCommandCreateRequestSchema'],
      [`PATCH ${path}/:command`, 'ApplicationCommandPatchRequestPartialSchema'],
    ]),
  ),
  'POST /channels/:channel/messages': 'MessageCreateRequestSchema',
  'PATCH /channels/:channel/messages/:message': 'MessageEditRequestPartialSchema',
  'POST /channels/:channel/messages/:message/threads': 'CreateTextThreadWithMessageRequestSchema',
  'POST /channels/:channel/threads': 'CreateTextThreadWithoutMessageRequestSchema',
  'PATCH /channels/:channel': 'UpdateThreadRequestPartialSchema',
  'POST /users/@me/channels': 'CreatePrivateChannelRequestSchema',
  'POST /webhooks/:application/:token': 'IncomingWebhookInteractionRequestSchema',
  'PATCH /webhooks/:application/:token/messages/:message': 'IncomingWebhookUpdateRequestPartialSchema',
};

/** The official schema for the answer to each request: the local Discord has to keep to them too. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    COMMANDS.flatMap((path) =>
      [`GET ${path}`, `PUT ${path}`, `POST ${path}`, `GET ${path}/:command`, `PATCH ${path}/:command`].map(
        (route) => [route, 'ApplicationCommandResponseSchema'],
      ),
    ),
  ),
  'GET /gateway/bot': 'GatewayBotResponseSchema',
  'GET /users/@me': 'UserPIIResponseSchema',
  'GET /users/:user': 'UserResponseSchema',
  'GET /applications/@me': 'PrivateApplicationResponseSchema',
  'GET /guilds/:guild': 'GuildWithCountsResponseSchema',
  'GET /guilds/:guild/roles': 'GuildRoleResponseSchema',
  'GET /guilds/:guild/channels': 'GuildChannelResponseSchema',
  'GET /guilds/:guild/members': 'GuildMemberResponseSchema',
  'GET /guilds/:guild/members/:user': 'GuildMemberResponseSchema',
  'POST /channels/:channel/messages': 'MessageResponseSchema',
  'GET /channels/:channel/messages': 'MessageResponseSchema',
  'GET /channels/:channel/messages/:message': 'MessageResponseSchema',
  'PATCH /channels/:channel/messages/:message': 'MessageResponseSchema',
  'POST /channels/:channel/messages/:message/threads': 'ThreadResponseSchema',
  'POST /channels/:channel/threads': 'CreatedThreadResponseSchema',
  'PATCH /channels/:channel': 'ThreadResponseSchema',
  'POST /users/@me/channels': 'PrivateChannelResponseSchema',
  'POST /interactions/:interaction/:token/callback': 'InteractionCallbackResponseSchema',
  'POST /webhooks/:application/:token': 'MessageResponseSchema',
  'GET /webhooks/:application/:token/messages/:message': 'MessageResponseSchema',
  'PATCH /webhooks/:application/:token/messages/:message': 'MessageResponseSchema',
};

/** The official schema for the body of an interaction callback, by its type. */
const CALLBACKS: Readonly<Record<number, string>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
};

function schemaFor({ route, body }: RecordedRequest): Schema | undefined {
  const callback = (body as { type?: number } | undefined)?.type ?? 0;
  const name = route?.endsWith('/callback') === true ? CALLBACKS[callback] : BODIES[route ?? ''];
  return name === undefined ? undefined : schemas[name];
}

/** The schemas want a number where Discord's own documentation, and discord.js, write a string. */
const withNumericPermissions = (command: unknown): unknown => {
  const { default_member_permissions: permissions, ...rest } = command as Record<string, unknown>;
  return {
    ...rest,
    ...(typeof permissions === 'string' && { default_member_permissions: Number(permissions) }),
  };
};

const isCommand = (route: string): boolean => route.endsWith('/commands') || route.endsWith('/:command');

function complaints(schema: Schema, value: unknown, where: string): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) =>
    (schema.safeParse(each).error?.issues ?? []).map(
      ({ path, message }) => `${where}: ${path.join('.')}: ${message}`,
    ),
  );
}

/** The codes of refusals that only a bot with a mistake in it gets: bad bodies, and empty messages. */
const MISTAKES = new Set<unknown>([50_035, 50_006]);

/** Complains of what was refused for breaking a rule that the schemas may lack, and of answers that break the schemas. */
function inspectAnswer({ route, status, answer, isFaulty }: RecordedRequest): readonly string[] {
  if (isFaulty) return [];
  const { code, errors } = (answer ?? {}) as { code?: number; errors?: unknown };
  if (status >= 500) return [`${route}: the local Discord failed: ${JSON.stringify(answer)}`];
  if (status === 400 && MISTAKES.has(code))
    return [`${route}: refused, ${code} ${JSON.stringify(errors ?? '')}`];
  const schema = schemas[ANSWERS[route ?? ''] ?? ''];
  if (schema === undefined || answer === undefined || status >= 300) return [];
  return complaints(schema, answer, `answer to ${route}`);
}

/** Complains of requests that break Discord's schemas or that the local Discord has no route for. */
export const inspectBySchema: Inspector = (request) => {
  const { method, path, route, body } = request;
  if (route === null) return [`${method} ${path}: not a request that the local Discord knows`];
  const wrongAnswer = inspectAnswer(request);
  if (body === undefined) return wrongAnswer;
  const schema = schemaFor(request);
  if (schema === undefined) return [`${route}: no schema for its body`];
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  return [
    ...complaints(schema, isCommand(route) ? bodies.map(withNumericPermissions) : bodies, route),
    ...wrongAnswer,
  ];
};
