import type { Phrases } from './phrases.ts';

/** How a language spells days, by `Intl`. */
export const createIntlDates = (
  locale: string,
): Pick<Phrases['dates'], 'day' | 'month' | 'dayAndMonth' | 'dayOfMonth'> => {
  const formatter = (parts: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    return (date) => format.format(date);
  };
  return {
    day: formatter({ day: 'numeric', month: 'long', year: 'numeric' }),
    month: formatter({ month: 'long', year: 'numeric' }),
    dayAndMonth: formatter({ day: 'numeric', month: 'long' }),
    dayOfMonth: (date) => String(date.getUTCDate()),
  };
};
