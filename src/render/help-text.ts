import type { Phrases } from './phrases/phrases.ts';
import { BLANK, heading, line, markedLine, strong, type Line, type Reply } from './reply.ts';

/** A command as `/help` lists it. */
export interface ListedCommand {
  /** Lower case, without the slash. */
  readonly name: string;
  /** What it does, one sentence without a full stop. */
  readonly summary: string;
  /** What may follow the name, in square brackets where it may be left out; '' where nothing may. */
  readonly usage: string;
}

const callOf = ({ name, usage }: ListedCommand): string => (usage === '' ? `/${name}` : `/${name} ${usage}`);

const columns = (commands: readonly ListedCommand[]): Line[] => {
  const width = Math.max(0, ...commands.map((command) => callOf(command).length)) + 2;
  return commands.map((command) => markedLine(2, callOf(command).padEnd(width), command.summary));
};

/** How to ask, and the commands there are, in columns: for a fixed-width font. */
export const helpText = (commands: readonly ListedCommand[], phrases: Phrases): Reply => ({
  lines: [line(0, phrases.help.intro), BLANK, line(0, heading(phrases.help.commands)), ...columns(commands)],
});

/** The same for Discord, with the ways to ask that only it has. */
export const discordHelpText = (commands: readonly ListedCommand[], phrases: Phrases): Reply => ({
  lines: [
    line(0, phrases.help.intro),
    line(0, phrases.help.freely),
    line(0, phrases.help.menus(phrases.menus.ask, phrases.menus.quote)),
    BLANK,
    line(0, heading(phrases.help.commands)),
    ...commands.map((command) => line(0, strong(callOf(command)), ` – ${command.summary}`)),
  ],
});
