import { escapeText } from './markdown.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;

/**
 * A date that Discord spells in the reader's language, and a time in their zone. A day without a time is its noon in
 * UTC, which is the same day nearly everywhere. What is no date stays as `text`.
 */
export const timestamp = (iso: string, text: string): string => {
  const isDay = ISO_DAY.test(iso);
  const ms = isDay ? Date.parse(`${iso}T12:00:00Z`) : ISO_TIME.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(ms) ? escapeText(text) : `<t:${Math.floor(ms / 1000)}:${isDay ? 'D' : 'f'}>`;
};
