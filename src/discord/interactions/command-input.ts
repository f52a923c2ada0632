import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandInput } from '../../../commands/command.ts';
import { UserError } from '../../domain/errors.ts';
import { parseDay } from '../../domain/parse-day.ts';
import type { Phrases } from '../../render/phrases/phrases.ts';

type Values = Readonly<Record<string, string | boolean | null>>;

/** What was given to a command, by the names of its options. */
export const inputOf = (values: Values, { errors }: Phrases): CommandInput => {
  const given = new Map(Object.entries(values));
  const text = (name: string): string => String(given.get(name) ?? '').trim();
  return {
    text,
    flag: (name) => {
      const value = given.get(name);
      return typeof value === 'boolean' ? value : null;
    },
    date: (name) => {
      const written = text(name);
      const day = parseDay(written);
      if (written !== '' && day === null) throw new UserError(errors.notADay(written));
      return day;
    },
  };
};

/** What was filled in on Discord; channels and roles by their ids. */
export const inputOfSlash = (
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
  phrases: Phrases,
): CommandInput =>
  inputOf(
    Object.fromEntries(
      options.data.map(({ name, value }) => [name, typeof value === 'boolean' ? value : String(value ?? '')]),
    ),
    phrases,
  );
