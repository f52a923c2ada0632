import type { FieldName } from './fields.ts';

/** The field that a header entry fills; `updated` is a date of second choice, `ignored` is left out unread. */
export type HeaderField = FieldName | 'updated' | 'ignored';

const LABELS: Readonly<Record<HeaderField, string>> = {
  date: `date|date published|publication date|publish date|published|published at|published on|published date|
    first published|posted|posted at|posted on|issued|issued on|created`,
  updated: `updated|updated at|updated on|last updated|last updated on|date modified|last modified|modified`,
  title: 'title|headline',
  url: 'url|link|canonical|permalink',
  publisher: 'source|publisher|publication|newspaper|outlet|site',
  lang: 'language|lang',
  ignored: `by|author|authors|byline|written by|reported by|reporter|editor|edited by|section|category|categories|
    tags|keywords|topics|agency|edition`,
};

const FIELD_NAMES: readonly HeaderField[] = [
  'date',
  'updated',
  'title',
  'url',
  'publisher',
  'lang',
  'ignored',
];

const FIELDS: ReadonlyMap<string, HeaderField> = new Map(
  FIELD_NAMES.flatMap((field) => LABELS[field].split('|').map((label) => [label.trim(), field] as const)),
);

/** The label of a header entry, as in "Published on:". */
export interface HeaderLabel {
  readonly field: HeaderField;
  /** A colon or bar stands behind it: without one, only a date may follow. */
  readonly hasSeparator: boolean;
  /** Offset behind the label, its separator and the white space. */
  readonly end: number;
}

const LABEL_MAX_WORDS = 3;
const LABEL_WORDS = /^[a-z]{2,12}(?: [a-z]{2,12}){0,2}/iu;
const SEPARATOR = /^\s{0,3}[:|]\s{0,3}|^\s{1,3}(?:[–—-]\s{1,3})?/u;

/** The longest label that a line begins with, or `null`. */
export function readLabel(line: string): HeaderLabel | null {
  const words = LABEL_WORDS.exec(line)?.[0].toLowerCase().split(' ') ?? [];
  for (let count = Math.min(words.length, LABEL_MAX_WORDS); count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const field = FIELDS.get(label);
    const separator = SEPARATOR.exec(line.slice(label.length, label.length + 8))?.[0];
    if (field === undefined || separator === undefined) continue;
    return { field, hasSeparator: /[:|]/u.test(separator), end: label.length + separator.length };
  }
  return null;
}

/** The field that a key of a front matter or of a header fills, or `null`. */
export const fieldOfKey = (key: string): HeaderField | null =>
  FIELDS.get(key.replace(/[_-]/gu, ' ').toLowerCase()) ?? null;
