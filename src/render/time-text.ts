import type { Answer } from '../domain/answer.ts';
import type { DayRange } from '../domain/time-range.ts';
import { compose } from './compose.ts';
import { dayPiece, longDate, spellDate } from './dates.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { line, smallLine, type Line } from './reply.ts';

const YEAR_CHARS = 4;
const MONTH_CHARS = 7;

/** Days as they stand behind "articles": "from 15 to 21 April 2024", "of April 2024", "since 1 May 2024". */
const daysText = ({ from, to }: DayRange, phrases: Phrases): string => {
  const { days } = phrases;
  if (from === null) return to === null ? days.any : days.until(longDate(to, phrases));
  if (to === null) return days.since(longDate(from, phrases));
  if (from === to) return days.of(longDate(from, phrases));
  if (from.endsWith('-01-01') && to === `${from.slice(0, YEAR_CHARS)}-12-31`)
    return days.ofYear(from.slice(0, YEAR_CHARS));
  if (isWholeMonth(from, to)) return days.ofMonth(spellDate(from, 'month', phrases));
  return days.between(withoutShared(from, to, phrases), longDate(to, phrases));
};

/** What an answer says about the time that was asked for: of when the articles are, or that there are none. */
export const timeLines = ({ time, outcome, scope }: Answer, phrases: Phrases): Line[] => {
  if (time === null || time.use === 'fact') return [];
  const { days } = phrases;
  const asked = days.asked(daysText(time, phrases), displayText(time.words));
  const { firstDate, lastDate } = scope;
  if (lastDate !== null && time.from !== null && lastDate < time.from) {
    return [line(0, ...compose((slot) => days.noneYet(asked, dayPiece(lastDate, phrases, slot))))];
  }
  if (firstDate !== null && time.to !== null && firstDate > time.to) {
    return [line(0, ...compose((slot) => days.noneBefore(asked, dayPiece(firstDate, phrases, slot))))];
  }
  if (time.isMet && outcome !== 'none') return [smallLine(0, days.within(asked))];
  return [line(0, days.notSaid(asked))];
};

const isWholeMonth = (from: string, to: string): boolean => {
  if (!from.endsWith('-01') || from.slice(0, MONTH_CHARS) !== to.slice(0, MONTH_CHARS)) return false;
  const [year, month] = from.split('-').map(Number);
  return Number(to.slice(-2)) === new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
};

/** The first day of a range without the month and year that it shares with the last one. */
const withoutShared = (from: string, to: string, phrases: Phrases): string => {
  if (from.slice(0, YEAR_CHARS) !== to.slice(0, YEAR_CHARS)) return longDate(from, phrases);
  const isOneMonth = from.slice(0, MONTH_CHARS) === to.slice(0, MONTH_CHARS);
  return spellDate(from, isOneMonth ? 'dayOfMonth' : 'dayAndMonth', phrases);
};
