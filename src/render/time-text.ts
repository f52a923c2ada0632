import type { Answer } from '../domain/answer.ts';
import type { DayRange } from '../domain/time-range.ts';
import { longDate, longMonth } from './dates.ts';
import { displayText } from './display-text.ts';
import { dim, line, type Line } from './reply.ts';

const YEAR_CHARS = 4;
const MONTH_CHARS = 7;

/** Days as they stand behind "articles": "from 15 to 21 April 2024", "of April 2024", "since 1 May 2024". */
const daysText = ({ from, to }: DayRange): string => {
  if (from === null) return to === null ? 'of any day' : `until ${longDate(to)}`;
  if (to === null) return `since ${longDate(from)}`;
  if (from === to) return `of ${longDate(from)}`;
  if (from.endsWith('-01-01') && to === `${from.slice(0, YEAR_CHARS)}-12-31`)
    return `of ${from.slice(0, YEAR_CHARS)}`;
  if (isWholeMonth(from, to)) return `of ${longMonth(from)}`;
  return `from ${withoutShared(from, to)} to ${longDate(to)}`;
};

/** What an answer says about the time that was asked for: of when the articles are, or that there are none. */
export const timeLines = ({ time, outcome, scope }: Answer): Line[] => {
  if (time === null || time.use === 'fact') return [];
  const asked = `${daysText(time)} (“${displayText(time.words)}”)`;
  const { firstDate, lastDate } = scope;
  if (lastDate !== null && time.from !== null && lastDate < time.from) {
    return [line(0, `There is no article ${asked}; the newest is of ${longDate(lastDate)}.`)];
  }
  if (firstDate !== null && time.to !== null && firstDate > time.to) {
    return [line(0, `There is no article ${asked}; the oldest is of ${longDate(firstDate)}.`)];
  }
  if (time.isMet && outcome !== 'none') return [line(0, dim(`In articles ${asked}:`))];
  return [line(0, `No article ${asked} was found to say it.`)];
};

const isWholeMonth = (from: string, to: string): boolean => {
  if (!from.endsWith('-01') || from.slice(0, MONTH_CHARS) !== to.slice(0, MONTH_CHARS)) return false;
  const [year, month] = from.split('-').map(Number);
  return Number(to.slice(-2)) === new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
};

/** The first day of a range without the month and year that it shares with the last one. */
const withoutShared = (from: string, to: string): string => {
  const [day, month, ...year] = longDate(from).split(' ');
  if (from.slice(0, YEAR_CHARS) !== to.slice(0, YEAR_CHARS)) return [day, month, ...year].join(' ');
  return from.slice(0, MONTH_CHARS) === to.slice(0, MONTH_CHARS) ? `${day}` : `${day} ${month}`;
};
