import type { ArticleDraft } from '../../domain/article.ts';
import { normaliseField } from '../metadata/fields.ts';
import { bareDraft, type ReadContext } from '../reader.ts';
import type { Trouble } from '../trouble.ts';

const ID_MAX_CHARS = 200;
const FORMAT_REMEDY =
  'An article is {"text": "…"} and, where known, "id", "title", "date", "url", "source" and "lang", each a text.';

/** Fields that may be missing or `null`, but never of another type. */
const TEXT_FIELDS = ['url', 'lang'] as const;

/** One article out of JSON, or what is wrong with it. Fields of other names are ignored. */
export function readJsonArticle(value: unknown, context: ReadContext): ArticleDraft | Trouble {
  if (!isRecord(value)) return trouble(`is ${typeName(value)} where an article should be`);
  const { text } = value;
  if (text === undefined || text === null) return trouble('has no "text"');
  if (typeof text !== 'string') return trouble(`has ${typeName(text)} as its "text"`);
  for (const name of TEXT_FIELDS) {
    const field = value[name];
    if (!isMissing(field) && typeof field !== 'string')
      return trouble(`has ${typeName(field)} as its "${name}"`);
  }
  // A number is a title too: "1984".
  const { title } = value;
  if (!isMissing(title) && typeof title !== 'string' && typeof title !== 'number')
    return trouble(`has ${typeName(title)} as its "title"`);
  const id = readId(value['id']);
  if (typeof id === 'object' && id !== null) return id;
  const source = nameOf(value['source']);
  if (!isMissing(source) && typeof source !== 'string')
    return trouble(`has ${typeName(source)} as its "source"`);
  const date = normaliseField('date', value['date']);
  return {
    ...bareDraft(text, context),
    id,
    title: normaliseField('title', title),
    date,
    dateSource: date === null ? null : 'metadata',
    url: normaliseField('url', value['url']),
    publisher: normaliseField('publisher', source),
    lang: normaliseField('lang', value['lang']),
    lineMapping: null,
  };
}

/** Numbers are ids too; an empty one counts as missing. */
function readId(value: unknown): string | null | Trouble {
  if (isMissing(value)) return null;
  if (typeof value !== 'string' && typeof value !== 'number')
    return trouble(`has ${typeName(value)} as its "id"`);
  const id = String(value).trim();
  if (id.length > ID_MAX_CHARS) return trouble(`has an "id" of more than ${ID_MAX_CHARS} characters`);
  return id === '' ? null : id;
}

/** Some services give the publisher as an object with its name. */
const nameOf = (source: unknown): unknown => (isRecord(source) ? (source['name'] ?? source) : source);

const trouble = (reason: string): Trouble => ({ reason, remedy: FORMAT_REMEDY });
const isMissing = (value: unknown): boolean => value === undefined || value === null;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
