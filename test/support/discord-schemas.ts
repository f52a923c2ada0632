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

/** Complains of requests that break Discord's schemas or that the local Discord has no route for. */
export const inspectBySchema: Inspector = (request) => {
  const { method, path, route, body } = request;
  if (route === null) return [`${method} ${path}: not a request that the local Discord knows`];
  if (body === undefined) return [];
  const schema = schemaFor(request);
  if (schema === undefined) return [`${route}: no schema for its body`];
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body];
  return bodies.flatMap((each) => {
    const { error } = schema.safeParse(isCommand(route) ? withNumericPermissions(each) : each);
    return (error?.issues ?? []).map((issue) => `${route}: ${issue.path.join('.')}: ${issue.message}`);
  });
};
