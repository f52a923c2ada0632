import { COMMANDS } from '../../commands/index.ts';
import type { Command } from '../../commands/command.ts';
import type { ListedCommand } from '../render/help-text.ts';
import { EN } from '../render/phrases/en.ts';
import { nearestCommand } from './nearest-command.ts';

/** Ends the conversation: the one command that only the terminal has. */
const QUIT: ListedCommand = { name: 'quit', summary: 'End the conversation (also Ctrl-D)', usage: '' };

/** What many type for `/quit`; not listed. */
const EXIT_NAME = 'exit';

const OFFERED = COMMANDS.filter(({ surfaces }) => surfaces.includes('terminal'));

/** The commands of the conversation, in the order of `/help`. */
export const COMMANDS_HERE: readonly ListedCommand[] = [
  ...OFFERED.map(({ name, usage }) => ({ name, usage, summary: EN.commands[name].summary })),
  QUIT,
];

const NAMES = COMMANDS_HERE.map(({ name }) => name);

/** Words that nobody asks the articles about when they stand alone. */
const BARE_NAMES: ReadonlySet<string> = new Set([...NAMES, EXIT_NAME]);

/** What a line asks for: a question is a call of `ask`. */
export type Call =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'quit' }
  /** The name of a command alone, without its slash. */
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'command'; readonly command: Command; readonly argument: string };

const find = (name: string): Command | undefined => OFFERED.find((command) => command.name === name);

/** Reads a line: `/name argument`, or a question. */
export const parseLine = (line: string): Call => {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (BARE_NAMES.has(text.toLowerCase())) return { kind: 'bare', name: text.toLowerCase() };
  const call = text.startsWith('/') ? text.slice(1) : `ask ${text}`;
  const space = call.search(/\s/);
  const name = (space < 0 ? call : call.slice(0, space)).toLowerCase();
  const argument = space < 0 ? '' : call.slice(space).trim();
  if (name === QUIT.name || name === EXIT_NAME) return { kind: 'quit' };
  const command = find(name);
  if (command === undefined) return { kind: 'unknown', name, nearest: nearestCommand(name, NAMES) };
  return { kind: 'command', command, argument };
};

/** Tab completion as node:readline wants it: the commands that begin as the line does. */
export const completeLine = (line: string): [completions: string[], completed: string] => {
  const calls = NAMES.map((name) => `/${name}`);
  return [line.startsWith('/') ? calls.filter((call) => call.startsWith(line)) : [], line];
};
