import { describe, expect, it } from 'vitest';
import { timestamp } from '../../../src/discord/paint/timestamp.ts';

describe('a timestamp', () => {
  it.each([
    ['a day, at its noon', '2024-04-22', '<t:1713787200:D>'],
    ['a day and time', '2024-04-22T11:40:12.345Z', '<t:1713786012:f>'],
    ['what is no date', 'last <b>week</b>', String.raw`22 \*April\*`],
    ['a day that there is not', '2024-13-45', String.raw`22 \*April\*`],
  ])('of %s', (_name, iso, expected) => {
    expect(timestamp(iso, '22 *April*')).toBe(expected);
  });
});
