import type { Article } from '../domain/article.ts';
import type { Slot } from './compose.ts';
import { displayText } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { dated } from './reply.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})/;
const ISO_TIME = /T(\d{2}:\d{2})/;

type DayPart = 'day' | 'month' | 'dayAndMonth' | 'dayOfMonth';

/** A part of an ISO date as the language spells it: "22 April 2024"; anything else is shown as it is. */
export const spellDate = (iso: string, part: DayPart, { dates }: Phrases): string => {
  const [day = ''] = ISO_DATE.exec(iso) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? displayText(iso) : dates[part](date);
};

/** "22 April 2024" for an ISO date. */
export const longDate = (iso: string, phrases: Phrases): string => spellDate(iso, 'day', phrases);

/** "22 April 2024 11:40 UTC" for an ISO date and time in UTC. */
export const longDateTime = (iso: string, phrases: Phrases): string => {
  const time = ISO_TIME.exec(iso)?.[1];
  return time === undefined ? longDate(iso, phrases) : phrases.dates.withTime(longDate(iso, phrases), time);
};

/** The day of an ISO date as a piece of a phrase. */
export const dayPiece = (iso: string, phrases: Phrases, slot: Slot): string =>
  slot(dated(longDate(iso, phrases), iso));

/** The day and time of an ISO date and time as a piece of a phrase. */
export const timePiece = (iso: string, phrases: Phrases, slot: Slot): string =>
  slot(dated(longDateTime(iso, phrases), iso));

/** An article's date, with a word on where it comes from if that is not the article itself. */
export const articleDate = (
  { date, dateSource }: Pick<Article, 'date' | 'dateSource'>,
  phrases: Phrases,
  slot: Slot,
): string => {
  if (date === null) return phrases.dates.unknown;
  const day = dayPiece(date, phrases, slot);
  return dateSource === 'file' ? phrases.dates.fromFile(day) : day;
};
