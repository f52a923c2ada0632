import { isWeekday, monthNumber } from './months.ts';

/** A date that stands in a text. `year` is `null` where the text names only day and month. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Offset behind the date. */
  readonly end: number;
}

/** The longest date with its weekday, "Wednesday, the 22nd of September, 2024", is much shorter. */
const DATE_MAX_CHARS = 60;
const WEEKDAY = /^(\p{L}{3,10})\.?,?\s{1,3}(?:the\s)?/u;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]{1,2}(?:of |de )?(\p{L}{3,10})\.?(?:(?:,?[\s-]{1,2}|\sde[l]?\s)(\d{4})(?!\d))?/u;
const MONTH_FIRST =
  /^(\p{L}{3,10})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:(?:,\s?|\s)(\d{4})(?!\d))?/u;

/** The date that begins exactly at `at`, perhaps with its weekday; numbers such as 5/6/2024 are none. */
export function readDateAt(text: string, at: number): WrittenDate | null {
  const head = text.slice(at, at + DATE_MAX_CHARS);
  const weekday = WEEKDAY.exec(head);
  const from = weekday !== null && isWeekday(weekday[1] ?? '') ? weekday[0].length : 0;
  const date = readDateStart(head.slice(from));
  return date === null ? null : { ...date, end: at + from + date.end };
}

function readDateStart(head: string): WrittenDate | null {
  const yearFirst = YEAR_FIRST.exec(head);
  if (yearFirst !== null) {
    return checked(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), yearFirst[0]);
  }
  const dayFirst = DAY_FIRST.exec(head);
  if (dayFirst !== null) {
    return checked(yearOf(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]), dayFirst[0]);
  }
  const monthFirst = MONTH_FIRST.exec(head);
  if (monthFirst === null) return null;
  return checked(
    yearOf(monthFirst[3]),
    monthNumber(monthFirst[1] ?? ''),
    Number(monthFirst[2]),
    monthFirst[0],
  );
}

const yearOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));

/** A leap year: a date without its year may be 29 February. */
const ANY_YEAR = 2000;

function checked(
  year: number | null,
  month: number | null,
  day: number,
  matched: string,
): WrittenDate | null {
  if (month === null || isoDate(year ?? ANY_YEAR, month, day) === null) return null;
  return { year, month, day, end: matched.length };
}

/** `yyyy-mm-dd`, or `null` when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The day of a moment, by UTC. */
export const utcDate = (moment: Date): string | null =>
  Number.isNaN(moment.getTime())
    ? null
    : isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());

const VALUE_MAX_CHARS = 100;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|$)/u;
const SLASHED = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?!\d)/u;
const EPOCH = /^\d{9,10}$|^\d{12,13}$/u;
const WORD_START = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/**
 * The day that a metadata value names, as `yyyy-mm-dd`, or `null`. Takes ISO dates and times (the day as written,
 * in the publisher's own time), written dates in several languages, mail and HTTP dates, seconds or milliseconds
 * since 1970, and 22/04/2024 where only one reading is possible.
 */
export function normaliseDate(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim().slice(0, VALUE_MAX_CHARS);
  const compact = COMPACT.exec(text);
  if (compact !== null) return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (EPOCH.test(text)) return utcDate(new Date(Number(text) * (text.length > 10 ? 1 : 1000)));
  const slashed = SLASHED.exec(text);
  if (slashed !== null)
    return fromSlashed(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]), slashed[2]);
  for (const { index } of text.matchAll(WORD_START)) {
    const date = readDateAt(text, index);
    if (date !== null && date.year !== null) return isoDate(date.year, date.month, date.day);
  }
  return null;
}

/** With full stops the day comes first everywhere; with slashes it may be the month. */
function fromSlashed(
  first: number,
  second: number,
  year: number,
  separator: string | undefined,
): string | null {
  if (separator === '.' || first === second || first > 12) return isoDate(year, second, first);
  return second > 12 ? isoDate(year, first, second) : null;
}
