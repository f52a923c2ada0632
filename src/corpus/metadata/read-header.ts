import type { Omission, Span } from '../../domain/article.ts';
import { isoDate, normaliseDate, readDateAt } from './dates.ts';
import { NO_FIELDS, normaliseField, type Fields } from './fields.ts';
import { readLabel, type HeaderField } from './header-labels.ts';
import { lineEndAt, skipWhiteSpace } from '../spans.ts';

/** What stands before an article without being part of it. */
export interface Header {
  readonly fields: Fields;
  readonly omissions: readonly Omission[];
}

interface HeaderEntry {
  readonly field: HeaderField;
  /** In its one form; `null` for what is left out unread. */
  readonly value: string | null;
}

interface HeaderEntries {
  readonly entries: readonly HeaderEntry[];
  /** Offset behind them. */
  readonly end: number;
}

const HEADER_MAX_LINES = 10;
const LINE_MAX_CHARS = 400;

/**
 * The stray header at the very start of a plain text: lines such as "Published: 22 April 2024", "By Jane Doe" or
 * "URL: https://…", and a date run into the first sentence ("date 2024-04-22 The army said …"). What could just as
 * well be prose ("Published in 1999, the book …") is left alone.
 *
 * @param from offset at which the article begins
 */
export function readHeader(text: string, from: number): Header {
  const found = new Map<HeaderField, string>();
  const omissions: Omission[] = [];
  let at = skipWhiteSpace(text, from);
  for (let line = 0; line < HEADER_MAX_LINES && at < text.length; line++) {
    const header = readHeaderLine(text, at) ?? readHeaderRun(text, at);
    if (header === null) break;
    for (const { field, value } of header.entries) {
      if (value !== null && !found.has(field)) found.set(field, value);
    }
    omissions.push({ start: at, end: header.end, kind: 'metadata', rule: 'header' });
    at = skipWhiteSpace(text, header.end);
  }
  for (const { entries, ...span } of readBelowHeadline(text, at)) {
    for (const { field, value } of entries) if (value !== null && !found.has(field)) found.set(field, value);
    omissions.push({ ...span, kind: 'metadata', rule: 'header' });
  }
  return { fields: fieldsOf(found), omissions };
}

const BELOW_MAX_LINES = 6;

/** "By Our Reporter" and "Updated: 23 April 2024" below the headline, each on a line of its own. */
function* readBelowHeadline(text: string, from: number): Generator<HeaderEntries & Span> {
  let at = from;
  for (let line = 0; line < BELOW_MAX_LINES && at < text.length; line++) {
    const field = readLabel(text.slice(at, at + RUN_MAX_CHARS))?.field;
    const isByline = BYLINE.test(text.slice(at, Math.min(lineEndAt(text, at), at + LINE_MAX_CHARS)).trim());
    const isLabelled = isByline || field === 'date' || field === 'updated';
    const header = isLabelled && line > 0 ? readHeaderLine(text, at) : null;
    if (header !== null) yield { ...header, start: at };
    at = skipWhiteSpace(text, lineEndAt(text, at));
  }
}

/** The fields of header entries; the day of an update stands in for a missing day of publication. */
export const fieldsOf = (found: ReadonlyMap<HeaderField, string>): Fields => ({
  title: found.get('title') ?? NO_FIELDS.title,
  date: found.get('date') ?? found.get('updated') ?? NO_FIELDS.date,
  url: found.get('url') ?? NO_FIELDS.url,
  publisher: found.get('publisher') ?? NO_FIELDS.publisher,
  lang: found.get('lang') ?? NO_FIELDS.lang,
});

/** "By Jane Doe | Published: 22 April 2024": a line of header entries may hold several. */
const ENTRY_SEPARATOR = /\s[|·•]\s/u;

/** A line that holds nothing but header entries. */
function readHeaderLine(text: string, at: number): HeaderEntries | null {
  const end = lineEndAt(text, at);
  if (end - at > LINE_MAX_CHARS) return null;
  const entries: HeaderEntry[] = [];
  for (const part of text.slice(at, end).split(ENTRY_SEPARATOR)) {
    const entry = readEntry(part.trim());
    if (entry === null) return null;
    entries.push(entry);
  }
  return { entries, end };
}

/** Names begin with capitals, and small words may join them: "By Jane Doe and Ali bin Said in London". */
const BYLINE =
  /^[Bb][Yy]\s\p{Lu}[\p{L}.'’-]{0,30}(?:,?\s(?:\p{Lu}[\p{L}.'’-]{0,30}|and|in|for|of|the|de|van|von|bin|al|&)){1,9}$/u;

/** "04/05/2024", which may be either day; "30 February 2024", "unknown", nothing at all: no date, but no prose. */
const UNUSABLE_DATE =
  /^(?:[\p{L}-]{0,12}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:[ T,][^.!?]{1,30})?|(?:\d{1,2} )?\p{L}{3,10},? \d{4})$/u;

function readEntry(part: string): HeaderEntry | null {
  const label = readLabel(part);
  const isDated = label === null || label.field === 'date' || label.field === 'updated';
  const date = isDated ? readWholeDate(part.slice(label?.end ?? 0)) : null;
  if (date !== null) return { field: label?.field ?? 'date', value: date };
  if (BYLINE.test(part)) return { field: 'ignored', value: null };
  if (label === null || !label.hasSeparator) return null;
  if (isDated) return UNUSABLE_DATE.test(part.slice(label.end)) ? { field: label.field, value: null } : null;
  return readNamedEntry(label.field, part.slice(label.end).trim());
}

/** A name or list of names, not a sentence. */
const NAMES = /^[\p{Lu}\p{N}@][^.!?;]{0,80}$|^\p{L}[\w-]{0,40}(?:\.[\w-]{2,40}){1,3}$/u;
const LIST = /^[^.!?]{1,200}$/u;

function readNamedEntry(field: HeaderField, value: string): HeaderEntry | null {
  if (field === 'ignored') return LIST.test(value) ? { field, value: null } : null;
  if (field === 'updated' || (field === 'publisher' && !NAMES.test(value))) return null;
  const normal = normaliseField(field, value);
  return normal === null ? null : { field, value: normal };
}

/** The time of day behind a date: "T10:30:00Z", ", 10:30 am IST", "at 22:05 (GMT)". */
const TIME =
  /^(?:T|[,\s]{0,3}(?:at\s|[|–-]\s)?)\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?Z|\s?[+-]\d{2}:?\d{2})?(?:\s?\(?[A-Z]{2,5}\)?)?(?![\p{L}\p{N}])/u;
const TIME_MAX_CHARS = 60;
const NUMERIC_DATE = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/u;

/** " - CHENNAI" */
const PLACE_BEHIND = /^\s?[–—|-]\s\p{Lu}{2}[\p{Lu} .,-]{0,40}$/u;

const endOfTime = (text: string, at: number): number =>
  at + (TIME.exec(text.slice(at, at + TIME_MAX_CHARS))?.[0].length ?? 0);

/** A value that is a full date and nothing else but the time of day. */
function readWholeDate(value: string): string | null {
  const date = readDateAt(value, 0);
  if (date === null) return NUMERIC_DATE.test(value) ? normaliseDate(value) : null;
  const behind = value.slice(endOfTime(value, date.end));
  if (date.year === null || (behind.trim() !== '' && !PLACE_BEHIND.test(behind))) return null;
  return isoDate(date.year, date.month, date.day);
}

const RUN_MAX_CHARS = 120;
const NUMBERS = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)/u;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?!\d)/u;
/** The article begins anew behind the date: with a capital, a figure or a quotation, perhaps behind a dash. */
const ARTICLE_BEGINS = /^(?:\s{1,3}|\s{0,3}[|·–—-]\s{1,3})(?=[\p{Lu}\p{Lo}\p{N}"“'‘«])/u;

/** A date at the beginning of a line on which the article goes on. */
function readHeaderRun(text: string, at: number): HeaderEntries | null {
  const head = text.slice(at, at + RUN_MAX_CHARS);
  const label = readLabel(head);
  const field = label?.field ?? 'date';
  if ((label === null && !ISO_DATE.test(head)) || (field !== 'date' && field !== 'updated')) return null;
  const date = readRunDate(head, label?.end ?? 0) ?? (label === null ? null : readNumbers(head, label.end));
  if (date === null) return null;
  const end = endOfTime(head, date.end);
  const gap = ARTICLE_BEGINS.exec(head.slice(end))?.[0];
  if (gap === undefined) return null;
  return { entries: [{ field, value: date.value }], end: at + end + gap.trimEnd().length };
}

interface RunDate {
  /** `null` where the numbers have two readings. */
  readonly value: string | null;
  readonly end: number;
}

function readRunDate(head: string, at: number): RunDate | null {
  const date = readDateAt(head, at);
  if (date === null || date.year === null) return null;
  return { value: isoDate(date.year, date.month, date.day), end: date.end };
}

function readNumbers(head: string, at: number): RunDate | null {
  const numbers = NUMBERS.exec(head.slice(at))?.[0];
  return numbers === undefined ? null : { value: normaliseDate(numbers), end: at + numbers.length };
}
