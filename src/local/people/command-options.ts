import {
  ApplicationCommandOptionType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { Channel, State } from '../state.ts';
import { channelJson } from '../channel-json.ts';
import { fullMemberJson } from '../member-json.ts';
import { Refusal } from './refusal.ts';

/** What a person fills in: values by the names of options; users, roles and channels by id. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** The data of a command as an interaction carries it. */
export interface OptionsData {
  readonly options: readonly Record<string, unknown>[];
  readonly resolved: Readonly<Record<string, Record<string, unknown>>>;
}

const Type = ApplicationCommandOptionType;

/** Characters of a text option that sets no limit of its own. */
const TEXT_MAX = 6_000;

const complain = (name: string, what: string): never => {
  throw new Refusal(`The option ${name} ${what}`);
};

/** The type of value that an option takes; ids are texts. */
function typeOf({ type }: APIApplicationCommandOption): 'number' | 'boolean' | 'string' {
  if (type === Type.Integer || type === Type.Number) return 'number';
  return type === Type.Boolean ? 'boolean' : 'string';
}

/** Limits of a value as a command defines them; absent where it does not. */
interface ValueLimits {
  readonly choices?: readonly { readonly value: unknown }[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

/** What a client does not let a person send. @throws Refusal saying what is wrong with the value. */
function checkValue(option: APIApplicationCommandOption, value: unknown): void {
  const { name, type } = option;
  const { choices = [], min_value, max_value, min_length, max_length } = option as ValueLimits;
  const expected = typeOf(option);
  if (typeof value !== expected) complain(name, `takes a ${expected}`);
  if (type === Type.Integer && !Number.isInteger(value)) complain(name, 'takes a whole number');
  if (choices.length > 0 && choices.every((choice) => choice.value !== value)) {
    complain(name, 'has no such choice');
  }
  if (typeof value === 'number' && (value < (min_value ?? value) || value > (max_value ?? value))) {
    complain(name, 'is out of range');
  }
  const { length } = String(value);
  if (type === Type.String && (length < (min_length ?? 0) || length > (max_length ?? TEXT_MAX))) {
    complain(name, 'is too short or too long');
  }
}

/** Users, members, roles and channels that option values name. */
function resolve(
  state: State,
  channel: Channel,
  type: ApplicationCommandOptionType,
  id: string,
): [string, unknown][] {
  const guild = channel.guildId === null ? undefined : state.guilds.get(channel.guildId);
  const named: [string, unknown][] = [];
  const user = state.accounts.get(id)?.user;
  if ((type === Type.User || type === Type.Mentionable) && user !== undefined) {
    named.push(['users', user]);
    const member = guild?.members.get(id);
    if (member !== undefined)
      named.push(['members', { ...fullMemberJson(state, member), user: undefined, permissions: '0' }]);
  }
  const role = guild?.roles.get(id);
  if ((type === Type.Role || type === Type.Mentionable) && role !== undefined) named.push(['roles', role]);
  const place = state.channels.get(id);
  if (type === Type.Channel && place !== undefined)
    named.push(['channels', { ...channelJson(state, place), permissions: '0' }]);
  return named;
}

/** The subcommand's own options, and the names that lead to it. @throws Refusal if there is none. */
function descend(
  options: readonly APIApplicationCommandOption[],
  path: readonly string[],
): readonly APIApplicationCommandOption[] {
  const [name, ...rest] = path;
  if (name === undefined) return options;
  const found = options.find((option) => option.name === name);
  if (found === undefined || !('options' in found)) {
    if (found?.type === Type.Subcommand && rest.length === 0) return [];
    return complain(name, 'is no subcommand');
  }
  return descend(found.options ?? [], rest);
}

/**
 * Options as Discord sends them once a person filled them in. While typing, the focused one is marked and nothing
 * is checked, as its value is partial.
 * @throws Refusal for what a client would not send.
 */
export function buildOptions(
  state: State,
  channel: Channel,
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  focused: string | null,
): OptionsData {
  const definitions = descend(command.options ?? [], path);
  const resolved: Record<string, Record<string, unknown>> = {};
  const filled = Object.entries(values).map(([name, value]) => {
    const option = definitions.find((definition) => definition.name === name);
    if (option === undefined) return complain(name, 'does not exist');
    if (focused === null) checkValue(option, value);
    for (const [kind, found] of resolve(state, channel, option.type, String(value))) {
      resolved[kind] = { ...resolved[kind], [String(value)]: found };
    }
    return { name, type: option.type, value, ...(name === focused && { focused: true }) };
  });
  const missing = definitions.find(({ name, required }) => required === true && !(name in values));
  if (missing !== undefined && focused === null) complain(missing.name, 'is required');
  const options = path
    .toReversed()
    .reduce<readonly Record<string, unknown>[]>(
      (inner, name, i) => [{ name, type: i === 0 ? Type.Subcommand : Type.SubcommandGroup, options: inner }],
      filled,
    );
  return { options, resolved };
}
