import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/parse-day.ts';

describe('parseDay', () => {
  it.each([
    ['2024-04-22', '2024-04-22'],
    [' 2024-4-2 ', '2024-04-02'],
    ['2024-04', '2024-04-01'],
    ['2024', '2024-01-01'],
    ['2024-02-30', null],
    ['2023-02-29', null],
    ['2024-13', null],
    ['2024-00-01', null],
    ['22.4.2024', null],
    ['yesterday', null],
    ['', null],
    ['2024-04-22T10:00', null],
  ])('reads %j as %j', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });
});
