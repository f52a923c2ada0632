import { withoutControls } from '../render/display-text.ts';

/** Where the time of day stands in an ISO date and time. */
const TIME_OF_DAY = [11, 19] as const;

const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A line of the bot's log as a person at a terminal reads it: time (UTC), level unless `info`, text, all else. */
export const logLineText = (line: string): string => {
  const { level, time, text, ...fields } = JSON.parse(line) as Record<string, unknown>;
  const details = Object.entries(fields).map(([name, value]) => `${name} ${valueText(value)}`);
  const parts = [
    String(time).slice(...TIME_OF_DAY),
    ...(level === 'info' ? [] : [`${String(level)}:`]),
    `${String(text)}${details.length > 0 ? ':' : ''}`,
    details.join(', '),
  ];
  return `${withoutControls(parts.join(' ').trim())}\n`;
};
