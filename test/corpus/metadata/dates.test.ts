import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseDate, readDateAt, utcDate } from '../../../src/corpus/metadata/dates.ts';

describe('normaliseDate', () => {
  it.each<[unknown, string | null]>([
    ['2024-04-22', '2024-04-22'],
    [' 2024-04-22 ', '2024-04-22'],
    ['2024-04-22T23:30:00-05:00', '2024-04-22'],
    ['2024-04-22 10:30', '2024-04-22'],
    ['2024-4-2', '2024-04-02'],
    ['2024/04/22', '2024-04-22'],
    ['2024.04.22', '2024-04-22'],
    ['20240422', '2024-04-22'],
    [20240422, '2024-04-22'],
    ['20240422T103000Z', '2024-04-22'],
    [1713744000, '2024-04-22'],
    [1713744000000, '2024-04-22'],
    ['1713744000', '2024-04-22'],
    ['22 April 2024', '2024-04-22'],
    ['22nd April, 2024', '2024-04-22'],
    ['the 22nd of April, 2024', '2024-04-22'],
    ['April 22, 2024', '2024-04-22'],
    ['Apr. 22, 2024', '2024-04-22'],
    ['APRIL 22 2024', '2024-04-22'],
    ['Sept. 11, 2001', '2001-09-11'],
    ['Monday, April 22, 2024 10:30 AM IST', '2024-04-22'],
    ['Mon, 22 Apr 2024 10:00:00 GMT', '2024-04-22'],
    ['22-Apr-2024', '2024-04-22'],
    ['22. April 2024', '2024-04-22'],
    ['22 avril 2024', '2024-04-22'],
    ['1er août 2023', '2023-08-01'],
    ['22 de abril de 2024', '2024-04-22'],
    ['3. März 2024', '2024-03-03'],
    ['22.04.2024', '2024-04-22'],
    ['22/04/2024', '2024-04-22'],
    ['04/22/2024', '2024-04-22'],
    ['05/05/2024', '2024-05-05'],
    ['Published on April 22, 2024', '2024-04-22'],
    ['04/05/2024', null],
    ['2024-02-30', null],
    ['31 April 2024', null],
    ['29 February 2023', null],
    ['29 February 2024', '2024-02-29'],
    ['April 2024', null],
    ['22 April', null],
    ['2024', null],
    ['yesterday', null],
    ['', null],
    [null, null],
    [undefined, null],
    [true, null],
    [{}, null],
    [Number.NaN, null],
    [1e300, null],
    ['9'.repeat(1000), null],
  ])('reads %j as %j', (value, expected) => {
    expect(normaliseDate(value)).toBe(expected);
  });

  it('reads every day that ISO 8601 can write', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        expect(normaliseDate(day.toISOString())).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });

  it('never gives anything but a day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer(), fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/)),
        (value) => {
          const day = normaliseDate(value);
          expect(day === null || new Date(day).toISOString().slice(0, 10) === day).toBe(true);
        },
      ),
    );
  });
});

describe('readDateAt', () => {
  it.each<[string, number, string | null]>([
    ['April 22, 2024 was hot', 0, 'April 22, 2024'],
    ['On 3 May 1990 he', 3, '3 May 1990'],
    ['Oct. 7', 0, 'Oct. 7'],
    ['Monday, Oct. 7, he', 0, 'Monday, Oct. 7'],
    ['March on Rome', 0, null],
    ['May 2024', 0, null],
    ['April 10:30', 0, null],
    ['12 people', 0, null],
    ['5 6 2024', 0, null],
  ])('reads the date of %j at %i', (text, at, expected) => {
    const date = readDateAt(text, at);
    expect(date === null ? null : text.slice(at, date.end)).toBe(expected);
  });
});

describe('utcDate', () => {
  it('takes the day by UTC, and no day of an invalid moment', () => {
    expect(utcDate(new Date('2024-04-22T23:59:59Z'))).toBe('2024-04-22');
    expect(utcDate(new Date(Number.NaN))).toBeNull();
  });
});
