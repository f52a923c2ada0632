import { addDays, isoDay, monthDays, weekdayOf, yearAndMonth } from './calendar.ts';
import { readRelativePeriod, RELATIVE_PERIODS } from './relative-periods.ts';

/** The days that a time expression counts from. */
export interface TimeReference {
  /** ISO day on which the question is asked (UTC). */
  readonly today: string;
  /** ISO day of the newest article, or `null`: "in May" is no May that the articles have not come to. */
  readonly newest: string | null;
}

/** The days that a time expression means, without its preposition. */
export interface Period {
  /** Inclusive ISO days. */
  readonly from: string;
  readonly to: string;
  /**
   * `relative` counts from the day of asking; `year` does too, but a year is told of long after it;
   * `plain` names a date, as facts do.
   */
  readonly kind: 'relative' | 'year' | 'plain';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const DAYS_PER_WEEK = 7;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const OF_YEAR = `(?:,? (?:${YEAR}|(?:last|this) year))?`;

/** Source of a regular expression for one period; longer forms first, to be matched whatever the case. */
export const PERIOD = [
  ...RELATIVE_PERIODS,
  `${YEAR}-\\d\\d-\\d\\d`,
  `${DAY}(?: of)? ${MONTH}${OF_YEAR}`,
  `${MONTH} ${DAY}${OF_YEAR}`,
  `(?:last )?${MONTH}${OF_YEAR}`,
  `(?:last )?${WEEKDAY}`,
  YEAR,
].join('|');

/** The days that a text matched by `PERIOD` means, or `null` where the calendar has no such day. */
export function readPeriod(text: string, { today, newest }: TimeReference): Period | null {
  const words = text.toLowerCase().split(/[\s,]+/u);
  const last = words.at(-1) ?? '';
  const month = words.map((word) => MONTHS.indexOf(word.slice(0, 3))).find((index) => index >= 0);
  const year = yearOf(words, today);
  if (WEEKDAYS.includes(last)) return plain(weekdayBefore(today, WEEKDAYS.indexOf(last)));
  if (/^\d{4}-/u.test(last)) {
    const [isoYear = 0, isoMonth = 0, day = 0] = last.split('-').map(Number);
    return plain(isoDay(isoYear, isoMonth, day));
  }
  if (month === undefined) {
    const relative = readRelativePeriod(words, today);
    return relative ?? (year === null ? null : plain(`${year}-01-01`, `${year}-12-31`));
  }
  const day = words.map((word) => /^\d{1,2}(?!\d)/u.exec(word)?.[0]).find((digits) => digits !== undefined);
  return readDate(month + 1, day === undefined ? null : Number(day), year, latest(today, newest));
}

const plain = (from: string | null, to = from): Period | null =>
  from === null || to === null ? null : { from, to, kind: 'plain' };

const latest = (today: string, newest: string | null): string =>
  newest !== null && newest < today ? newest : today;

/** The last such weekday (0 for Monday) before today. */
const weekdayBefore = (today: string, weekday: number): string =>
  addDays(today, -1 - ((weekdayOf(today) - 1 - weekday + 2 * DAYS_PER_WEEK) % DAYS_PER_WEEK));

/** A month or a day of it; without a year the last one that had begun on the ISO day `until`. */
function readDate(month: number, day: number | null, year: number | null, until: string): Period | null {
  const inYear = (of: number): Period | null => {
    if (day !== null) return plain(isoDay(of, month, day));
    const { from, to } = monthDays(of, month);
    return plain(from, to);
  };
  if (year !== null) return inYear(year);
  const [latestYear] = yearAndMonth(until);
  const period = inYear(latestYear);
  return period === null || period.from <= until ? period : inYear(latestYear - 1);
}

/** The year that the words name, last, this or in digits. */
function yearOf(words: readonly string[], today: string): number | null {
  const [year] = yearAndMonth(today);
  const [which, unit] = words.slice(-2);
  if (unit === 'year' && which === 'this') return year;
  if (unit === 'year' && which === 'last') return year - 1;
  const digits = words.find((word) => /^\d{4}$/u.test(word));
  return digits === undefined ? null : Number(digits);
}
