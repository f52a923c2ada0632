import type { Command, CommandInput } from '../../commands/command.ts';

/** What a command is given: a string is its first option, anything else options by name. */
export const inputOf = (
  { options }: Command,
  given: string | Readonly<Record<string, string | boolean>> = {},
): CommandInput => {
  const values = typeof given === 'string' ? { [options[0]?.name ?? '']: given } : given;
  const text = (name: string): string => String(values[name] ?? '');
  return {
    text,
    flag: (name) => (typeof values[name] === 'boolean' ? values[name] : null),
    date: (name) => (text(name) === '' ? null : text(name)),
  };
};
