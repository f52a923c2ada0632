import { foldWhiteSpace, removeDangerousCharacters } from '../../text/characters.ts';
import { normaliseDate } from './dates.ts';
import { clip } from '../spans.ts';

/** What a file may say of its article, whatever the format calls it. */
export interface Fields {
  readonly title: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly lang: string | null;
}

export type FieldName = keyof Fields;

export const NO_FIELDS: Fields = { title: null, date: null, url: null, publisher: null, lang: null };

const TITLE_MAX_CHARS = 300;
const NAME_MAX_CHARS = 100;
const URL_MAX_CHARS = 2048;
/** An address that can stand as supplied; any other is shown percent-encoded. */
const PLAIN_URL = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/u;
const LANG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu;
const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['deutsch', 'de'],
  ['german', 'de'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['italian', 'it'],
  ['portuguese', 'pt'],
  ['dutch', 'nl'],
  ['hindi', 'hi'],
]);

/** One line without anything that could mislead; `null` when nothing is left of it. */
function oneLine(value: string, maxChars: number): string | null {
  const line = foldWhiteSpace(removeDangerousCharacters(value.slice(0, maxChars * 4)));
  return line === '' ? null : clip(line, maxChars).trimEnd();
}

/** Only addresses that are safe to open: http and https. */
function normaliseUrl(value: string): string | null {
  const text = value.trim();
  if (text.length > URL_MAX_CHARS || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return PLAIN_URL.test(text) ? text : url.href;
}

function normaliseLang(value: string): string | null {
  const text = value.trim().slice(0, NAME_MAX_CHARS);
  return LANGUAGE_NAMES.get(text.toLowerCase()) ?? (LANG.test(text) ? text.replaceAll('_', '-') : null);
}

/** How each field's value is brought into its one form; `null` where it is unusable. */
const NORMALISERS: Readonly<Record<FieldName, (value: string) => string | null>> = {
  title: (value) => oneLine(value, TITLE_MAX_CHARS),
  date: normaliseDate,
  url: normaliseUrl,
  publisher: (value) => oneLine(value, NAME_MAX_CHARS),
  lang: normaliseLang,
};

/** The value of a field in its one form, or `null` when it is missing or unusable. */
export function normaliseField(name: FieldName, value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const normal = NORMALISERS[name](String(value));
  return normal === null ? null : copyString(normal);
}

/** A short piece of a string keeps the whole of it in memory: with a title, the page that it was cut from. */
const copyString = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
