import type { Article } from '../domain/article.ts';
import { displayText } from './display-text.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const ISO_TIME = /T(\d{2}:\d{2})/;

/** "22 April 2024" for an ISO date; anything else is shown as it is. */
export const longDate = (iso: string): string => {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? displayText(iso) : `${Number(day)} ${name} ${Number(year)}`;
};

/** "April 2024" for an ISO date. */
export const longMonth = (iso: string): string => longDate(iso).replace(/^\d{1,2} /, '');

/** "22 April 2024 11:40 UTC" for an ISO date and time in UTC. */
export const longDateTime = (iso: string): string => {
  const time = ISO_TIME.exec(iso)?.[1];
  return time === undefined ? longDate(iso) : `${longDate(iso)} ${time} UTC`;
};

/** An article's date with a word on where it comes from if that is not the article itself. */
export const articleDate = ({ date, dateSource }: Pick<Article, 'date' | 'dateSource'>): string => {
  if (date === null) return 'date unknown';
  return dateSource === 'file' ? `${longDate(date)} (file date)` : longDate(date);
};
