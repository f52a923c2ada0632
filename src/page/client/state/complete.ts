import type { WireCommand } from '../../protocol/wire.ts';

/** What is being typed can become. */
export type Completion =
  | { readonly kind: 'command'; readonly command: WireCommand }
  | { readonly kind: 'mention'; readonly name: string; readonly note: string };

/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly name: string;
  readonly note: string;
}

/** Type of commands that are called by a slash. */
const SLASH = 1;
const COMMAND = /^\/([\w-]{0,32})$/u;
const MENTION = /(?:^|\s)@([\p{L}\p{N}_-]{0,32})$/u;

const startsWith = (text: string, start: string): boolean =>
  text.toLowerCase().startsWith(start.toLowerCase());

/** What the text before the caret can become, best first. */
export const completionsOf = (
  before: string,
  commands: readonly WireCommand[],
  people: readonly Mentionable[],
): readonly Completion[] => {
  const [, name] = COMMAND.exec(before) ?? [];
  if (name !== undefined) {
    const slash = commands.filter(({ type }) => type === SLASH);
    const first = slash.filter((command) => startsWith(command.name, name));
    const others = slash.filter((command) => !first.includes(command) && command.name.includes(name));
    return [...first, ...others].map((command) => ({ kind: 'command', command }));
  }
  const [, person] = MENTION.exec(before) ?? [];
  if (person === undefined) return [];
  return people
    .filter((one) => startsWith(one.name, person))
    .map((one) => ({ kind: 'mention', name: one.name, note: one.note }));
};

/** A text with the mention that is typed before `caret` written out, and where the caret is then. */
export const completeMention = (
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } => {
  const start = text.slice(0, caret).replace(/@[\p{L}\p{N}_-]{0,32}$/u, `@${name} `);
  return { text: start + text.slice(caret).trimStart(), caret: start.length };
};

/** The command that a text calls, and what is written behind its name; `null` before that is clear. */
export const calledCommand = (
  text: string,
  commands: readonly WireCommand[],
): { readonly command: WireCommand; readonly rest: string } | null => {
  const [, name, rest = ''] = /^\/([\w-]{1,32})\s([\s\S]*)$/u.exec(text) ?? [];
  const command = commands.find((one) => one.type === SLASH && one.name === name);
  return command === undefined ? null : { command, rest };
};

/** Characters that mean something in a pattern; no others may be escaped there. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/gu;

/** What is sent for a text: names of people become mentions of them. */
export const textToSend = (
  text: string,
  people: readonly { readonly id: string; readonly name: string }[],
): string =>
  people.reduce(
    (sent, { id, name }) =>
      sent.replaceAll(
        new RegExp(
          `(?<![\\p{L}\\p{N}_])@${name.replaceAll(SYNTAX, String.raw`\$&`)}(?![\\p{L}\\p{N}_])`,
          'gu',
        ),
        `<@${id}>`,
      ),
    text.trim(),
  );

/** A text as it is typed: the reverse of `textToSend`. */
export const textToEdit = (
  content: string,
  people: readonly { readonly id: string; readonly name: string }[],
): string =>
  people.reduce((text, { id, name }) => text.replaceAll(new RegExp(`<@!?${id}>`, 'gu'), `@${name}`), content);
