import type { DateLimits } from '../domain/services.ts';
import { compose, type Slot } from './compose.ts';
import { dayPiece } from './dates.ts';
import { shorten } from './display-text.ts';
import type { Phrases } from './phrases/phrases.ts';
import { smallLine, type Line } from './reply.ts';

const DAY_MS = 86_400_000;
const TITLE_MAX_CHARS = 120;

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

const daysText = ({ since, before }: DateLimits, phrases: Phrases, slot: Slot): string | null => {
  const { days } = phrases;
  const shown = (iso: string): string => dayPiece(iso, phrases, slot);
  const last = before === undefined ? undefined : dayBefore(before);
  if (since === undefined) return last === undefined ? null : days.until(shown(last));
  if (last === undefined) return days.since(shown(since));
  return since === last ? days.of(shown(since)) : days.between(shown(since), shown(last));
};

/** To which articles a question or a search was limited: days, or the title of the only one; nothing where to none. */
export const limitLines = (limits: DateLimits, title: string | null, phrases: Phrases): Line[] => {
  const ofDays = compose((slot) => {
    const days = daysText(limits, phrases, slot);
    return days === null ? '' : phrases.days.only(days);
  }, 'dim');
  return [
    ...(title === null ? [] : [smallLine(0, phrases.days.onlyArticle(shorten(title, TITLE_MAX_CHARS)))]),
    ...(ofDays.length === 0 ? [] : [smallLine(0, ...ofDays)]),
  ];
};
