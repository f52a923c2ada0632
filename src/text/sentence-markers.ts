import type { Span } from '../domain/article.ts';

/** What a line of a list begins with: a bullet, a dash, a letter or number in brackets, or a counting number. */
export type Marker =
  | { readonly kind: 'bullet' | 'dash' | 'letter' }
  | { readonly kind: 'number'; readonly number: number };

const MARKER_MAX_CHARS = 8;
const BULLET = /^[•‣◦▪▫●○■□▶►✓✔➤*]\s/u;
const DASH = /^[-–—+]\s/u;
const NUMBER = /^(\d{1,3})[.)]\s/u;
const LETTER = /^\(?(?:[a-z]|[ivxIVX]{1,4}|\d{1,3})\)\s/u;

/** The marker that a line begins with, or `null`. Only a bullet cannot begin a line of prose by chance. */
export function readMarker(text: string, line: Span): Marker | null {
  const beginning = text.slice(line.start, Math.min(line.start + MARKER_MAX_CHARS, line.end));
  if (BULLET.test(beginning)) return { kind: 'bullet' };
  if (DASH.test(beginning)) return { kind: 'dash' };
  const digits = NUMBER.exec(beginning)?.[1];
  if (digits !== undefined) return { kind: 'number', number: Number(digits) };
  return LETTER.test(beginning) ? { kind: 'letter' } : null;
}

/** Whether a number begins a list, or goes on with the one that counted to `previous`, upwards or downwards. */
export const isNextNumber = (number: number, previous: number | null): boolean =>
  previous === null ? number <= 1 : Math.abs(number - previous) <= 1;
