import type { APIApplicationCommand, LocalizationMap } from 'discord-api-types/v10';
import type { State } from '../../src/local/state.ts';
import type { OptionValues } from '../../src/local/people/command-options.ts';
import type { Person } from '../../src/local/people/person.ts';

/** Commands as the client of somebody shows them. */
export interface OfferedCommands {
  /** Each with its options, those in brackets that may be left out, and what it does. */
  readonly list: (person: Person, channelId: string) => string[];
  /** A command as it is filled in. */
  readonly call: (person: Person, channelId: string, name: string, values: OptionValues) => string;
}

interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null;
}

/** Reads what a local Discord offers. */
export const createOfferedCommands = (state: State): OfferedCommands => {
  const localeOf = ({ id }: Person): string => state.accounts.get(id)?.locale ?? 'en-US';

  const translate = (person: Person, original: string, translations?: LocalizationMap | null): string =>
    new Map<string, string | null>(Object.entries(translations ?? {})).get(localeOf(person)) ?? original;

  const nameOf = (person: Person, { name, name_localizations: names }: Named): string =>
    translate(person, name, names);

  const describe = (person: Person, command: APIApplicationCommand): string => {
    const { description, description_localizations: descriptions, options = [] } = command;
    const called = nameOf(person, command);
    if (description === '') return `on a message: ${called}`;
    const spelled = options.map((option) => {
      const optionName = nameOf(person, option);
      return 'required' in option && option.required ? ` ${optionName}` : ` [${optionName}]`;
    });
    return `/${called}${spelled.join('')} – ${translate(person, description, descriptions)}`;
  };

  /** A value as the client shows it: channels and roles by name. */
  const shown = (value: string): string => {
    const channel = state.channels.get(value);
    const role = [...state.guilds.values()].flatMap(({ roles }) => roles.get(value) ?? [])[0];
    if (channel !== undefined) return `#${channel.name}`;
    return role === undefined ? value : `@${role.name}`;
  };

  return {
    list: (person, channelId) => person.commands(channelId).map((command) => describe(person, command)),
    call: (person, channelId, name, values) => {
      const command = person.commands(channelId).find((one) => one.name === name);
      if (command === undefined) return `/${name}`;
      const filled = Object.entries(values).map(([key, value]) => {
        const option = command.options?.find((one) => one.name === key);
        return ` ${option === undefined ? key : nameOf(person, option)}: ${shown(String(value))}`;
      });
      return `/${nameOf(person, command)}${filled.join('')}`;
    },
  };
};
