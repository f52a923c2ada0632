import { describe, expect, it } from 'vitest';
import { longDate, longDateTime } from '../../src/render/dates.ts';
import { EN } from '../../src/render/phrases/en.ts';

describe('longDate', () => {
  it.each([
    ['2024-04-22', '22 April 2024'],
    ['2024-01-01', '1 January 2024'],
    ['2023-12-31T23:59:59Z', '31 December 2023'],
    ['2024-13-01', '2024-13-01'],
    ['spring\u001b 2024', 'spring 2024'],
  ])('writes out %s', (iso, expected) => {
    expect(longDate(iso, EN)).toBe(expected);
  });
});

describe('longDateTime', () => {
  it.each([
    ['2026-11-22T11:40:12.345Z', '22 November 2026 11:40 UTC'],
    ['2026-11-22', '22 November 2026'],
  ])('writes out %s', (iso, expected) => {
    expect(longDateTime(iso, EN)).toBe(expected);
  });
});
