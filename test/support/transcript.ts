import type { APIMessage } from 'discord-api-types/v10';
import type { LocalDiscord } from '../../src/local/local-discord.ts';
import type { OptionValues } from '../../src/local/people/command-options.ts';
import type { Person } from '../../src/local/people/person.ts';
import type { Said, SayOptions } from '../../src/local/people/speech.ts';
import type { Turn } from '../../src/local/people/turn.ts';
import { createOfferedCommands } from './offered-commands.ts';
import { readLines } from './reader-view.ts';
import { createWitness, indented } from './witness.ts';

/** What came of an act. */
export interface Act<Done> {
  readonly done: Done;
  /** The latest message of the bot that was new or changed. @throws Error where there was none. */
  readonly message: () => APIMessage;
}

/** Lets people act and writes down what they do and what is then seen. */
export interface Transcript {
  readonly text: () => string;
  readonly chapter: (title: string) => void;
  /** Something that nobody does on Discord, or that is not told in detail. */
  readonly happens: (what: string, act: () => unknown) => Promise<Act<unknown>>;
  readonly looks: (person: Person, channelId: string) => void;
  readonly runs: (
    person: Person,
    channelId: string,
    name: string,
    values?: OptionValues,
  ) => Promise<Act<Turn>>;
  /** Types into the last of the options. */
  readonly types: (
    person: Person,
    channelId: string,
    name: string,
    values: OptionValues,
  ) => Promise<Act<Turn>>;
  readonly usesMenu: (person: Person, message: APIMessage, name: string) => Promise<Act<Turn>>;
  readonly presses: (person: Person, message: APIMessage, button: string) => Promise<Act<Turn>>;
  readonly fillsIn: (
    person: Person,
    form: Turn,
    values: Readonly<Record<string, string>>,
  ) => Promise<Act<Turn>>;
  readonly says: (
    person: Person,
    channelId: string,
    text: string,
    options?: SayOptions,
  ) => Promise<Act<Said>>;
  readonly tells: (person: Person, text: string) => Promise<Act<Said>>;
  readonly edits: (person: Person, message: APIMessage, text: string) => Promise<Act<APIMessage>>;
  readonly deletes: (person: Person, message: APIMessage) => Promise<Act<void>>;
}

/** An empty transcript, as somebody sees it whose client speaks the language of `locale`. `settle` resolves once the bot has done all that it does about the latest act. */
export function createTranscript(
  discord: LocalDiscord,
  locale: string,
  settle: () => Promise<void>,
): Transcript {
  const { state, log, botId } = discord;
  const { see, beginningOf, placeOf } = createWitness(discord, locale);
  const commands = createOfferedCommands(state);
  const lines: string[] = [];

  const write = async <Done>(
    what: string,
    silence: readonly string[],
    run: () => Done,
  ): Promise<Act<Awaited<Done>>> => {
    const from = log.all.length;
    const done = await run();
    await settle();
    const events = log.all.slice(from);
    const seen = events.flatMap(see);
    lines.push(`▸ ${what}`, ...(seen.length === 0 ? silence : seen), '');
    const messages = events
      .flatMap((event) => (event.kind === 'message' || event.kind === 'edit' ? [event.message.wire] : []))
      .filter(({ author }) => author.id === botId);
    const message = (): APIMessage => {
      const latest = messages.at(-1);
      if (latest === undefined) throw new Error(`Verbatim said nothing when ${what}`);
      return latest;
    };
    return { done, message };
  };

  const act = <Done>({ user }: Person, what: string, run: () => Done): Promise<Act<Awaited<Done>>> =>
    write(`${user.username} ${what}`, ['Verbatim keeps silent.'], run);

  const read = (text: string): string => readLines({ state, locale }, text).join(' / ');

  return {
    text: () => `${lines.join('\n').trimEnd()}\n`,
    chapter: (title) => lines.push(`═══ ${title} ═══`, ''),
    happens: (what, run) => write(what, [], run),
    looks: (person, channelId) => {
      const offered = commands.list(person, channelId);
      lines.push(`▸ ${person.user.username} looks at what is offered`, ...indented(offered), '');
    },
    runs: (person, channelId, name, values = {}) =>
      act(person, `in ${placeOf(channelId)}: ${commands.call(person, channelId, name, values)}`, () =>
        person.run(channelId, name, values),
      ),
    types: (person, channelId, name, values) =>
      act(
        person,
        `is typing in ${placeOf(channelId)}: ${commands.call(person, channelId, name, values)}`,
        () => person.type(channelId, name, Object.keys(values).at(-1) ?? '', values),
      ),
    usesMenu: (person, message, name) =>
      act(person, `opens the menu of “${beginningOf(message)}” and chooses “${name}”`, () =>
        person.useOnMessage(message.id, name),
      ),
    presses: (person, message, button) =>
      act(person, `presses [${button}] under: ${beginningOf(message)}`, () =>
        person.press(message.id, button),
      ),
    fillsIn: (person, form, values) =>
      act(person, `fills in: ${Object.values(values).join(', ')}`, () => person.submit(form, values)),
    says: (person, channelId, text, options = {}) =>
      act(
        person,
        `in ${placeOf(channelId)}${options.replyTo === undefined ? '' : ', replying to Verbatim'}: ${read(text)}`,
        () => person.say(channelId, text, options),
      ),
    tells: (person, text) => act(person, `to Verbatim alone: ${read(text)}`, () => person.tell(text)),
    edits: (person, message, text) =>
      act(person, `changes “${beginningOf(message)}” to: ${read(text)}`, () => person.edit(message.id, text)),
    deletes: (person, message) =>
      act(person, `deletes: ${beginningOf(message)}`, () => person.delete(message.id)),
  };
}
