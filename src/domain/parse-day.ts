const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * The day that a person wrote as `yyyy-mm-dd`, `yyyy-mm` or `yyyy` (the first one of it), as an ISO date;
 * `null` where it is none of these or no day of the calendar.
 */
export const parseDay = (text: string): string | null => {
  const [, year, month = '1', day = '1'] = DAY.exec(text.trim()) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
};
