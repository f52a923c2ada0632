import { addDays, monthDays, weekStart, yearAndMonth } from './calendar.ts';
import type { Period } from './time-periods.ts';

const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');
const FEW = 3;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;

const NUMBER = `(?:\\d{1,3}|${NUMBERS.slice(1).join('|')}|an?)`;

/** Sources of regular expressions for periods that count from the day of asking; longer forms first. */
export const RELATIVE_PERIODS: readonly string[] = [
  'the day before yesterday',
  'yesterday(?: (?:morning|afternoon|evening|night))?',
  'today',
  'last night',
  'this (?:morning|afternoon|evening)',
  `(?:the )?(?:last|past|previous) (?:${NUMBER}|few|couple of) (?:day|week|month|year)s?`,
  '(?:the )?(?:this|last|past|previous) (?:weekend|week|month|year)',
  `${NUMBER} (?:day|week|month|year)s? ago`,
];

const UNIT = /^(day|weekend|week|month|year)s?$/u;

/** What the lower-case words of a relative period mean on the ISO day `today`; `null` where they are none. */
export function readRelativePeriod(words: readonly string[], today: string): Period | null {
  return readDay(words.join(' '), today) ?? readSpan(words, today);
}

const relative = (from: string, to: string): Period => ({ from, to, kind: 'relative' });

function readDay(text: string, today: string): Period | null {
  if (text === 'the day before yesterday') return relative(addDays(today, -2), addDays(today, -2));
  if (text.startsWith('yesterday')) return relative(addDays(today, -1), addDays(today, -1));
  if (text === 'last night') return relative(addDays(today, -1), today);
  return /^(?:today|this (?:morning|afternoon|evening))$/u.test(text) ? relative(today, today) : null;
}

/** "Last week", "the past three days", "two weeks ago". */
function readSpan(words: readonly string[], today: string): Period | null {
  const isAgo = words.at(-1) === 'ago';
  const [which = '', ...rest] = words[0] === 'the' || isAgo ? words.slice(isAgo ? 0 : 1) : words;
  const unit = UNIT.exec(words.at(isAgo ? -2 : -1) ?? '')?.[1];
  if (unit === undefined) return null;
  if (isAgo) return around(stepBack(today, amountOf(which), unit), unit);
  if (rest.length > 1) return upTo(today, amountOf(rest[0] ?? ''), unit);
  // "In the last week" are seven days; "last week" ended on Sunday.
  if (words[0] === 'the' && which !== 'this' && unit !== 'weekend') return upTo(today, 1, unit);
  return calendarSpan(which === 'this' ? 0 : -1, unit, today);
}

function amountOf(word: string): number {
  if (word === 'few') return FEW;
  if (word === 'couple') return 2;
  if (word === 'a' || word === 'an') return 1;
  return /^\d/u.test(word) ? Number(word) : NUMBERS.indexOf(word);
}

const kindOf = (unit: string): Period['kind'] => (unit === 'year' ? 'year' : 'relative');

/** The days up to today, from `amount` units ago. */
const upTo = (today: string, amount: number, unit: string): Period => ({
  from: stepBack(today, amount, unit),
  to: today,
  kind: kindOf(unit),
});

/** A day, or the calendar week, month or year around it: "a year ago" means no day in particular. */
function around(day: string, unit: string): Period {
  const [year, month] = yearAndMonth(day);
  if (unit === 'week') return relative(weekStart(day), addDays(weekStart(day), DAYS_PER_WEEK - 1));
  if (unit === 'month') return { ...monthDays(year, month), kind: 'relative' };
  return unit === 'year'
    ? { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31`, kind: 'year' }
    : relative(day, day);
}

function stepBack(day: string, amount: number, unit: string): string {
  if (unit === 'day') return addDays(day, -amount);
  if (unit === 'week') return addDays(day, -DAYS_PER_WEEK * amount);
  const [year, month] = yearAndMonth(day);
  const { from, to } = monthDays(year, month - amount * (unit === 'year' ? MONTHS_PER_YEAR : 1));
  return earlier(addDays(from, Number(day.slice(8)) - 1), to);
}

/** The calendar week, weekend, month or year of today (`step` 0) or the one before (-1); no later than today. */
function calendarSpan(step: 0 | -1, unit: string, today: string): Period {
  const monday = addDays(weekStart(today), DAYS_PER_WEEK * step);
  if (unit === 'weekend')
    return relative(addDays(monday, DAYS_PER_WEEK - 2), addDays(monday, DAYS_PER_WEEK - 1));
  const [year, month] = yearAndMonth(today);
  const inside = unit === 'month' ? monthDays(year, month + step).from : `${year + step}-01-01`;
  const period = around(unit === 'week' ? monday : inside, unit);
  return { ...period, to: earlier(period.to, today) };
}

const earlier = (a: string, b: string): string => (a < b ? a : b);
