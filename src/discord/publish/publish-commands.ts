import { isDeepStrictEqual } from 'node:util';
import { Routes, type Client } from 'discord.js';
import type { Command } from '../../../commands/command.ts';
import type { Logger } from '../../domain/logger.ts';
import { commandDefinitions } from './command-definitions.ts';

/** What of a definition counts; the rest is Discord's own, such as ids and versions. */
const FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'contexts',
  'integration_types',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'max_length',
  'channel_types',
] as const;

/** Lists of these have no order. */
const SETS: ReadonlySet<string> = new Set(['contexts', 'integration_types', 'channel_types']);

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** A definition without what Discord adds and without what means the same as nothing. */
const normalize = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    FIELDS.filter((name) => !isAbsent(fields[name])).map((name) => {
      const field = fields[name];
      if (name.endsWith('_localizations')) return [name, field];
      if (Array.isArray(field) && SETS.has(name)) return [name, new Set(field)];
      return [name, normalize(field)];
    }),
  );
};

const keyOf = (definition: unknown): string => {
  const { type = 1, name } = definition as { readonly type?: number; readonly name: string };
  return `${type} ${name}`;
};

const byKey = (list: readonly unknown[]): unknown =>
  new Map(list.map((definition) => [keyOf(definition), normalize(definition)]));

/** Whether two lists hold the same commands, in whatever order. */
export const areSame = (ours: readonly unknown[], theirs: readonly unknown[]): boolean => {
  return ours.length === theirs.length && isDeepStrictEqual(byKey(ours), byKey(theirs));
};

/**
 * Tells Discord the commands, if it has others. A change is seen by everybody within minutes.
 * @throws DiscordAPIError and errors of the network
 */
export const publishCommands = async (
  client: Client<true>,
  commands: readonly Command[],
  logger: Logger,
): Promise<'published' | 'unchanged'> => {
  const route = Routes.applicationCommands(client.application.id);
  const definitions = commandDefinitions(commands);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = await client.rest.get(route, { query });
  if (Array.isArray(present) && areSame(definitions, present)) {
    logger.debug({ commands: definitions.length }, 'commands are published already');
    return 'unchanged';
  }
  await client.rest.put(route, { body: definitions });
  logger.info({ commands: definitions.length }, 'commands published');
  return 'published';
};
