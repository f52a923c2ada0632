import type { Command, CommandInput } from '../../commands/command.ts';
import { UserError } from '../domain/errors.ts';
import { parseDay } from '../domain/parse-day.ts';
import { EN } from '../render/phrases/en.ts';

/**
 * What was typed behind a command. `name:value` gives an option that the command's usage names, a flag is
 * given by its name alone; all else is the first option.
 */
export const readInput = ({ options, usage }: Command, argument: string): CommandInput => {
  const [first, ...others] = options.filter(({ kind }) => kind === 'text');
  const named = new Map<string, string>();
  const flags = new Set<string>();
  const isNamed = (word: string): boolean => {
    const option = others
      .concat(options.filter(({ kind }) => kind === 'date'))
      .find(({ name }) => usage.includes(`[${name}:`) && word.startsWith(`${name}:`));
    if (option !== undefined) named.set(option.name, word.slice(option.name.length + 1));
    const flag = options.find(
      ({ name, kind }) => kind === 'flag' && usage.includes(`[${name}]`) && word === name,
    );
    if (flag !== undefined) flags.add(flag.name);
    return option !== undefined || flag !== undefined;
  };
  const words = argument.split(/(\s+)/).filter((word) => !isNamed(word));
  const text = (name: string): string =>
    name === first?.name ? words.join('').trim() : (named.get(name) ?? '');
  return {
    text,
    flag: (name) => flags.has(name) || null,
    date: (name) => {
      const given = text(name);
      const day = parseDay(given);
      if (given !== '' && day === null) throw new UserError(EN.errors.notADay(given));
      return day;
    },
  };
};
