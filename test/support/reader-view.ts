import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import type { State } from '../../src/local/state.ts';

/** Where somebody reads, and in which language. */
export interface Reader {
  readonly state: State;
  readonly locale: string;
}

/** What Discord replaces within a line. */
const MARKUP =
  /\\(?<escaped>[^0-9A-Za-z\s])|<t:(?<unix>\d+):(?<style>[Df])>|<(?<of>@&|@|#)(?<id>\d+)>|\[(?<label>[^\]]*)\]\(<(?<target>[^>]*)>\)|<(?<address>https?:[^>]*)>/gu;

/** The words that an address marks on its page: the quote once more. */
const FRAGMENT = /(#:~:text=).*/u;

const TIME = { from: 'yyyy-mm-ddT'.length, to: 'yyyy-mm-ddThh:mm'.length } as const;

/** A day, and its time where the style has one, in UTC. */
const spellTime = (locale: string, unix: string, style: string): string => {
  const date = new Date(Number(unix) * 1_000);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return style === 'D' ? day : `${day} ${date.toISOString().slice(TIME.from, TIME.to)}`;
};

/** What a channel, role or person is called. */
const nameOf = ({ accounts, channels, guilds }: State, of: string, id: string): string => {
  if (of === '#') return `#${channels.get(id)?.name ?? 'unknown'}`;
  if (of === '@') return `@${accounts.get(id)?.user.username ?? 'unknown'}`;
  const roles = [...guilds.values()].flatMap((guild) => guild.roles.get(id) ?? []);
  return `@${roles[0]?.name ?? 'unknown'}`;
};

/** Durations differ from run to run. */
const withoutDurations = (text: string): string => text.replaceAll(/\b\d[\d.,]* ms\b/gu, 'N ms');

/**
 * Text as Discord shows it: names in place of mentions, dates in place of timestamps, addresses behind the words that
 * link to them. Only bold keeps its asterisks.
 */
const readInline = ({ state, locale }: Reader, text: string): string =>
  text.replaceAll(MARKUP, (...match) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    const { escaped, unix, style = '', of, id = '', label, target, address = '' } = groups;
    if (escaped !== undefined) return escaped;
    if (unix !== undefined) return spellTime(locale, unix, style);
    if (of !== undefined) return nameOf(state, of, id);
    return label === undefined ? address : `${label} → ${target?.replace(FRAGMENT, '$1…')}`;
  });

const BLOCKS: readonly (readonly [begin: string, shown: string])[] = [
  ['> ', '┃ '],
  ['-# ', '↳ '],
];

/** The lines of a message: `┃` before what is quoted, `↳` before small letters. */
export const readLines = (reader: Reader, content: string): string[] =>
  content.split('\n').map((line) => {
    const [begin, shown] = BLOCKS.find(([begin]) => line.startsWith(begin)) ?? ['', ''];
    return withoutDurations(shown + readInline(reader, line.slice(begin.length)));
  });

/** The labels of a message's buttons, a line for each row. */
export const readButtons = ({ components }: APIMessage): string[] =>
  (components ?? []).flatMap((row) => {
    const buttons = 'components' in row ? row.components : [];
    const labels = buttons.flatMap((button) =>
      button.type === ComponentType.Button && 'label' in button ? [`[${button.label}]`] : [],
    );
    return labels.length === 0 ? [] : [labels.join(' ')];
  });
