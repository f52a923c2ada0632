import type { TimeStyle } from '../markdown/nodes.ts';

const FORMATS: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** How long ago, or how soon, in the largest unit that makes at least one. */
const relativeText = (ms: number, nowMs: number, locale: string): string => {
  const distance = ms - nowMs;
  const [unit, unitMs] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(distance / unitMs), unit);
};

/** A moment in the style that a message asks for, in the reader's time zone. */
export const momentText = (ms: number, style: TimeStyle, nowMs: number, locale: string): string =>
  style === 'R'
    ? relativeText(ms, nowMs, locale)
    : new Intl.DateTimeFormat(locale, FORMATS[style]).format(ms);
