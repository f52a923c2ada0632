const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;

/** The ISO day `days` after another one; before it where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** Weekday of an ISO day: 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number =>
  (new Date(Date.parse(day)).getUTCDay() + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK;

/** The Monday of an ISO day's week. */
export const weekStart = (day: string): string => addDays(day, -weekdayOf(day));

/** Year and month (1 to 12) of an ISO day. */
export const yearAndMonth = (day: string): readonly [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** The ISO day of a year, month (1 to 12) and day of the month, or `null` where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  const ms = Date.parse(iso);
  // JavaScript takes 31 April for 1 May.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** First and last ISO day of a month; `month` may lie outside 1 to 12 and counts on into other years. */
export function monthDays(year: number, month: number): { readonly from: string; readonly to: string } {
  const day = (offset: number, date: number): string =>
    new Date(Date.UTC(year, month - 1 + offset, date)).toISOString().slice(0, 10);
  return { from: day(0, 1), to: day(1, 0) };
}
