import { describe, expect, it } from 'vitest';
import { momentText } from '../../../../src/page/client/state/moment-text.ts';

const NOON = new Date(2024, 3, 22, 12, 5, 9).getTime();
const HOUR = 3_600_000;

describe('momentText', () => {
  it.each([
    ['t', '12:05'],
    ['T', '12:05:09'],
    ['d', '22/04/2024'],
    ['D', '22 April 2024'],
    ['f', '22 April 2024 at 12:05'],
    ['F', 'Monday 22 April 2024 at 12:05'],
  ] as const)('in style %s is %s', (style, text) => {
    expect(momentText(NOON, style, NOON, 'en-GB').replace(/^(Monday),/u, '$1')).toBe(text);
  });

  it.each([
    [0, 'now'],
    [-5_000, '5 seconds ago'],
    [-90 * 60_000, '1 hour ago'],
    [26 * HOUR, 'tomorrow'],
    [-800 * 24 * HOUR, '2 years ago'],
  ])('%i ms from now is %s', (distance, text) => {
    expect(momentText(NOON + distance, 'R', NOON, 'en-GB')).toBe(text);
  });
});
