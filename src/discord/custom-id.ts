import type { SettingsChange } from '../domain/settings.ts';
import { decodeChange, encodeChange } from './settings-code.ts';

/** Where a sentence stands: index of the article in the list of articles, and of the sentence in its article. */
export type Place = readonly [article: number, sentence: number];

/** What a button says to the bot that made it, or to a later run of it: all it needs, since nothing else is kept. */
export type Button =
  /** Shows the sentences around one. `generation` is that of the articles which the places are of. */
  | {
      readonly kind: 'context';
      readonly generation: string;
      readonly article: number;
      readonly sentence: number;
    }
  /** Shows the next sentences found, at most 5. */
  | { readonly kind: 'more'; readonly generation: string; readonly places: readonly Place[] }
  /** Shows everybody an answer that was for one person. `asker` is their id. */
  | { readonly kind: 'share'; readonly asker: string }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'delete'; readonly asker: string }
  /** Another page of the same list; pages count from 1. `direction` only keeps two buttons apart. */
  | {
      readonly kind: 'page';
      readonly command: 'search' | 'sources';
      readonly page: number;
      readonly direction: 'previous' | 'next';
      readonly generation: string;
      readonly since: string | null;
      readonly before: string | null;
    }
  | { readonly kind: 'confirm-settings'; readonly change: SettingsChange }
  | { readonly kind: 'cancel' };

/** Changes whenever the form of the ids does, so that buttons of an earlier form are known as such. */
const VERSION = '1';
/** Discord's limit. */
const CUSTOM_ID_MAX_CHARS = 100;
/** Sentences of one "more" button. */
export const PLACES_MAX = 5;

const BASE = 36;
const NUMBER = /^[0-9a-z]{1,8}$/u;
const GENERATION = /^[0-9a-z]{1,16}$/u;
const SNOWFLAKE = /^\d{1,20}$/u;
const DAY = /^\d{8}$/u;

const letters = {
  context: 'c',
  more: 'm',
  share: 's',
  'follow-up': 'f',
  delete: 'd',
  page: 'p',
  'confirm-settings': 'y',
  cancel: 'n',
} as const satisfies Record<Button['kind'], string>;

const encodeNumber = (value: number): string => value.toString(BASE);
const encodeDay = (iso: string | null): string => (iso ?? '').replaceAll('-', '');

const fieldsOf = (button: Button): readonly string[] => {
  switch (button.kind) {
    case 'context':
      return [button.generation, encodeNumber(button.article), encodeNumber(button.sentence)];
    case 'more':
      return [
        button.generation,
        button.places
          .slice(0, PLACES_MAX)
          .map((place) => place.map(encodeNumber).join('.'))
          .join(','),
      ];
    case 'share':
    case 'delete':
      return [button.asker];
    case 'page':
      return [
        button.generation,
        button.command === 'search' ? 'q' : 's',
        button.direction === 'next' ? 'n' : 'p',
        encodeNumber(button.page),
        encodeDay(button.since),
        encodeDay(button.before),
      ];
    case 'confirm-settings':
      return [encodeChange(button.change)];
    default:
      return [];
  }
};

/** A button as a custom id of at most 100 characters. @throws RangeError if it does not fit, which is a mistake in the program. */
export const encodeButton = (button: Button): string => {
  const id = [VERSION + letters[button.kind], ...fieldsOf(button)].join(':');
  if (id.length > CUSTOM_ID_MAX_CHARS)
    throw new RangeError(`The id of a button ${button.kind} has ${id.length} characters`);
  return id;
};

const decodeNumber = (text: string | undefined): number | null =>
  text !== undefined && NUMBER.test(text) ? Number.parseInt(text, BASE) : null;

/** The day, `null` for none, `undefined` for what is neither. */
const decodeDay = (text: string | undefined): string | null | undefined => {
  if (text === '') return null;
  if (text === undefined || !DAY.test(text)) return undefined;
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
};

const decodePlace = (text: string): Place | null => {
  const [article, sentence, ...rest] = text.split('.').map(decodeNumber);
  return typeof article === 'number' && typeof sentence === 'number' && rest.length === 0
    ? [article, sentence]
    : null;
};

const decodePlaces = (text: string | undefined): readonly Place[] | null => {
  const places = (text ?? '').split(',').map(decodePlace);
  const whole = places.filter((place) => place !== null);
  return whole.length === places.length && whole.length <= PLACES_MAX ? whole : null;
};

type Fields = readonly (string | undefined)[];

const decodeContext = ([generation = '', article, sentence]: Fields): Button | null => {
  const place = decodePlace(`${article ?? ''}.${sentence ?? ''}`);
  return GENERATION.test(generation) && place !== null
    ? { kind: 'context', generation, article: place[0], sentence: place[1] }
    : null;
};

const decodeMore = ([generation = '', listed]: Fields): Button | null => {
  const places = decodePlaces(listed);
  return GENERATION.test(generation) && places !== null ? { kind: 'more', generation, places } : null;
};

const decodePage = ([generation = '', list, way, number, from, to]: Fields): Button | null => {
  const command = list === 'q' ? 'search' : list === 's' ? 'sources' : null;
  const direction = way === 'n' ? 'next' : way === 'p' ? 'previous' : null;
  const page = decodeNumber(number);
  const [since, before] = [decodeDay(from), decodeDay(to)];
  if (!GENERATION.test(generation) || since === undefined || before === undefined) return null;
  if (command === null || direction === null || page === null) return null;
  return { kind: 'page', command, direction, page, generation, since, before };
};

const decodeAsker =
  (kind: 'share' | 'delete') =>
  ([asker = '']: Fields): Button | null =>
    SNOWFLAKE.test(asker) ? { kind, asker } : null;

const decodeConfirm = ([code = '']: Fields): Button | null => {
  const change = decodeChange(code);
  return change === null ? null : { kind: 'confirm-settings', change };
};

const decoders: ReadonlyMap<string, (fields: Fields) => Button | null> = new Map([
  [letters.context, decodeContext],
  [letters.more, decodeMore],
  [letters.share, decodeAsker('share')],
  [letters['follow-up'], (): Button => ({ kind: 'follow-up' })],
  [letters.delete, decodeAsker('delete')],
  [letters.page, decodePage],
  [letters['confirm-settings'], decodeConfirm],
  [letters.cancel, (): Button => ({ kind: 'cancel' })],
]);

/**
 * What a custom id says; `null` for one that this version of the bot has not made. Anybody can send any id: what it
 * asks for has to be allowed again.
 */
export const decodeButton = (id: string): Button | null => {
  const [head = '', ...fields] = id.split(':');
  const decode =
    head.startsWith(VERSION) && id.length <= CUSTOM_ID_MAX_CHARS
      ? decoders.get(head.slice(VERSION.length))
      : undefined;
  return decode?.(fields) ?? null;
};
