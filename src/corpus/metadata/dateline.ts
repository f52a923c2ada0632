import { isoDate, readDateAt, type WrittenDate } from './dates.ts';
import { linesOf } from '../spans.ts';

/** How far into an article a dateline may begin. */
const SEARCH_MAX_CHARS = 600;
/** Lines, blank ones not counted, that may be "Published on …"; and that may be a dateline below a headline. */
const LABEL_MAX_LINES = 6;
const PLACE_MAX_LINES = 3;
const LINE_MAX_CHARS = 200;
const PLACE_MAX_CHARS = 60;

/** "NEW DELHI", "Washington, D.C.": words with capitals, perhaps an agency, then the mark before the date. */
const PLACE_FIRST =
  /^(?!(?:After|At|Before|By|From|In|On|Since|The|Until)\s)\p{Lu}[\p{L}.'’-]{0,30}(?:,?\s(?:\p{Lu}[\p{L}.'’-]{0,30}|de|of|al|el|la|upon)){0,5}(?:\s\([\p{L} ]{2,30}\))?\s?(?:[,:|/]|[–—-]{1,2})\s{0,2}/u;
/** Behind "22 April 2024": ", London:" or ", New York —". */
const PLACE_BEHIND = /^,\s\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){0,3}\s?(?::|[–—-]{1,2}\s)/u;
/** What closes a dateline: the line's end, an agency in brackets, a dash, a bar or a colon. */
const CLOSE = /^(?:\s{0,3}$|,?\s?\([\p{L} ]{2,30}\)|\s?\/[\p{L} ]{2,30}\/|\s{0,2}(?:[–—|:]|-{1,2}\s))/u;
const CAPITALS_BEHIND = /^\s{1,2}(?=[\p{Lu}"“‘'])/u;
const ALL_CAPITALS = /^[^\p{Ll}]{3,}$/u;
const PUBLISHED =
  /^(?:first |last )?(?:published|posted|updated|issued|released)(?: on| at)?:?\s{1,3}|^date:\s{0,3}/iu;
const TIME_BEHIND = /^(?:T|,?\s(?:at\s)?)\d{1,2}[:.]\d{2}[^.!?]{0,30}$/u;

/** The year of a path such as ".../2024/04/22/...". */
const URL_YEAR = /\/((?:19|20)\d{2})[/-]/u;

/**
 * The day that an article's dateline names ("JERUSALEM, April 22, 2024 (Reuters) - …"), as `yyyy-mm-dd`, or `null`.
 * A date that the prose merely mentions ("On 3 May 1990 he was born") is no dateline.
 *
 * @param from offset at which the article begins
 * @param url completes a dateline without a year where the address names one
 */
export function readDateline(text: string, from: number, url: string | null): string | null {
  const head = text.slice(from, from + SEARCH_MAX_CHARS);
  let count = 0;
  for (const { start, end } of linesOf(head)) {
    const line = head
      .slice(start, Math.min(end, start + LINE_MAX_CHARS))
      .normalize('NFC')
      .trim();
    if (line === '') continue;
    const date = readLine(line, count);
    const year = date?.year ?? Number(URL_YEAR.exec(url ?? '')?.[1] ?? 0);
    if (date !== null && year > 0) return isoDate(year, date.month, date.day);
    if (++count === LABEL_MAX_LINES) break;
  }
  return null;
}

/** @param index how many lines stand before this one */
function readLine(line: string, index: number): WrittenDate | null {
  if (index < PLACE_MAX_LINES) {
    const date = readBehindPlace(line) ?? readDateFirst(line, index === 0);
    if (date !== null) return date;
  }
  return readBehindLabel(line);
}

/** "JERUSALEM, April 22, 2024 (Reuters) -". */
function readBehindPlace(line: string): WrittenDate | null {
  const place = PLACE_FIRST.exec(line)?.[0];
  if (place === undefined || place.length > PLACE_MAX_CHARS) return null;
  const date = readDateAt(line, place.length);
  if (date === null) return readNumbers(line, place.length);
  const behind = line.slice(date.end);
  const closes = CLOSE.test(behind) || (ALL_CAPITALS.test(place) && CAPITALS_BEHIND.test(behind));
  return closes ? date : null;
}

const NUMBERS = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)(?=\.?(?:\s|$))/u;

/** "London — 25.04.2024." */
function readNumbers(line: string, at: number): WrittenDate | null {
  const numbers = NUMBERS.exec(line.slice(at));
  if (numbers === null) return null;
  const [year, month, day] = [Number(numbers[3]), Number(numbers[2]), Number(numbers[1])];
  return isoDate(year, month, day) === null ? null : { year, month, day, end: at + numbers[0].length };
}

const BEHIND_DATE =
  /^(?:,?\s?\([\p{L} ]{2,30}\)|\s?\/[\p{L} ]{2,30}\/)?(?:\s{0,2}(?:[–—|:]|-{1,2}\s)\s{0,2}|\.?\s{0,2}$)/u;

/** A sentence without the dateline before it: "TALLINN, 2 July 2024 — " says nothing of what the article is about. */
export function withoutDateline(sentence: string): string {
  const composed = sentence.normalize('NFC');
  const date = readBehindPlace(composed);
  const behind = date === null ? null : BEHIND_DATE.exec(composed.slice(date.end));
  return date === null || behind === null ? sentence : composed.slice(date.end + behind[0].length);
}

/** A line that is nothing but a date; at the article's beginning also "22 April 2024, London: …". */
function readDateFirst(line: string, isFirst: boolean): WrittenDate | null {
  const date = readDateAt(line, 0);
  if (date === null || date.year === null) return null;
  const behind = line.slice(date.end);
  if (behind === '' || TIME_BEHIND.test(behind)) return date;
  return isFirst && (CLOSE.test(behind) || PLACE_BEHIND.test(behind)) ? date : null;
}

/** "Published on 22 April 2024", alone on its line. */
function readBehindLabel(line: string): WrittenDate | null {
  const label = PUBLISHED.exec(line)?.[0];
  if (label === undefined) return null;
  const date = readDateAt(line, label.length);
  if (date === null || date.year === null) return null;
  const behind = line.slice(date.end);
  return behind === '' || behind === '.' || TIME_BEHIND.test(behind) ? date : null;
}
