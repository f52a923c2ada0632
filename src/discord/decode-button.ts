import {
  BASE,
  CUSTOM_ID_MAX_CHARS,
  LETTERS,
  PLACES_MAX,
  VERSION,
  type Button,
  type Place,
} from './custom-id.ts';
import { decodeChange } from './settings-code.ts';

const NUMBER = /^[0-9a-z]{1,8}$/u;
const GENERATION = /^[0-9a-z]{1,16}$/u;
const SNOWFLAKE = /^\d{1,20}$/u;
const DAY = /^\d{8}$/u;

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
  [LETTERS.context, decodeContext],
  [LETTERS.more, decodeMore],
  [LETTERS.share, decodeAsker('share')],
  [LETTERS['follow-up'], (): Button => ({ kind: 'follow-up' })],
  [LETTERS.delete, decodeAsker('delete')],
  [LETTERS.page, decodePage],
  [LETTERS['confirm-settings'], decodeConfirm],
  [LETTERS.cancel, (): Button => ({ kind: 'cancel' })],
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
