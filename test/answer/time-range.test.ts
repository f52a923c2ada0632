import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimeRange } from '../../src/answer/time-range.ts';
import { isInside } from '../../src/domain/time-range.ts';

/** Asked on a Wednesday; the newest article is two days older. */
const REFERENCE = { today: '2024-04-24', newest: '2024-04-22' };

const found = (question: string) => findTimeRange(question, REFERENCE);

const daysOf = (question: string): string => {
  const { from, to } = found(question)?.range ?? {};
  return `${from ?? '…'} ${to ?? '…'}`;
};

describe('findTimeRange', () => {
  it.each([
    ['Who resigned last week?', 'last week', '2024-04-15 2024-04-21'],
    ['Who has resigned this week?', 'this week', '2024-04-22 2024-04-24'],
    ['What did he say yesterday?', 'yesterday', '2024-04-23 2024-04-23'],
    ['What was said the day before yesterday?', 'the day before yesterday', '2024-04-22 2024-04-22'],
    ['What happened last night?', 'last night', '2024-04-23 2024-04-24'],
    ['Who spoke this morning?', 'this morning', '2024-04-24 2024-04-24'],
    ['What was closed last weekend?', 'last weekend', '2024-04-20 2024-04-21'],
    ['What happened last month?', 'last month', '2024-03-01 2024-03-31'],
    ['What happened in the last month?', 'in the last month', '2024-03-24 2024-04-24'],
    ['What happened in the past three days?', 'in the past three days', '2024-04-21 2024-04-24'],
    ['Who spoke 2 days ago?', '2 days ago', '2024-04-22 2024-04-22'],
    ['Who spoke two weeks ago?', 'two weeks ago', '2024-04-08 2024-04-14'],
    ['Last week, who resigned?', 'Last week', '2024-04-15 2024-04-21'],
    ['Who has resigned since last week?', 'since last week', '2024-04-15 2024-04-24'],
    ['news of last week about Haliva', 'news of last week', '2024-04-15 2024-04-21'],
    ["What was in yesterday's headlines?", "in yesterday's headlines", '2024-04-23 2024-04-23'],
    ['articles from April on the strike', 'articles from April', '2024-04-01 2024-04-30'],
    ['articles from 2023', 'articles from 2023', '2023-01-01 2023-12-31'],
    ['stories published before 3 March 2024', 'stories published before 3 March 2024', '… 2024-03-02'],
    ['What was reported since Monday?', 'reported since Monday', '2024-04-22 2024-04-24'],
    ['news between 2 and 3', null, '… …'],
    ['news between March and May 2023 on pay', 'news between March and May 2023', '2023-03-01 2023-05-31'],
    ['coverage from Friday to yesterday', 'coverage from Friday to yesterday', '2024-04-19 2024-04-23'],
  ])('takes "%s" for a question after articles of a time', (question, words, days) => {
    expect(found(question)?.range.words ?? null).toBe(words);
    expect(daysOf(question)).toBe(days);
    expect(found(question)?.range.use ?? 'only').toBe('only');
  });

  it.each([
    ['Who resigned over the October 7 failures?', '2023-10-07 2023-10-07'],
    ['What happened in March 2011?', '2011-03-01 2011-03-31'],
    ['How many have died since April?', '2024-04-01 2024-04-24'],
    ['Who resigned before October?', '… 2023-09-30'],
    ['What happened between 3 April and 10 April 2024?', '2024-04-03 2024-04-10'],
    ['Why did Hamas attack on October 7 last year?', '2023-10-07 2023-10-07'],
    ['Why was the bridge closed on Monday?', '2024-04-22 2024-04-22'],
    ['How many cases were reported in March 2011?', '2011-03-01 2011-03-31'],
    ["What is the toll of last week's flood?", '2024-04-15 2024-04-21'],
    ['Is it more than last week?', '2024-04-15 2024-04-21'],
    ['What happened on 2024-02-29?', '2024-02-29 2024-02-29'],
  ])('takes the date in "%s" for a part of the fact', (question, days) => {
    expect(found(question)?.range.use).toBe('fact');
    expect(daysOf(question)).toBe(days);
  });

  it.each([
    ['How much was sold last year?', '2023-01-01 2023-12-31'],
    ['Who has resigned this year?', '2024-01-01 2024-04-24'],
    ['Has crime fallen in the last 10 years?', '2014-04-24 2024-04-24'],
  ])('lets "%s" prefer articles of those years, since later ones tell of them', (question, days) => {
    expect(found(question)?.range.use).toBe('first');
    expect(daysOf(question)).toBe(days);
  });

  it.each([
    'Who hosts Last Week Tonight?',
    'Who died in the last week of the war?',
    'Where do they live today?',
    'What broke apart 66 million years ago?',
    'How may they march?',
    'What happened on 31 April?',
    'What happens next week?',
    'Who resigned?',
    '',
  ])('finds no time in "%s"', (question) => {
    expect(found(question)).toBeNull();
  });

  it('prefers what asks for articles of a time to a plain date', () => {
    expect(found('What did he say on April 3, as reported since Monday?')?.range.words).toBe(
      'reported since Monday',
    );
  });

  it('takes a month without a year for the last one that the articles have come to', () => {
    const starts = ['2024-04-22', '2024-05-01', null].map(
      (newest) => findTimeRange('articles from May', { today: '2026-11-22', newest })?.range.from,
    );
    expect(starts).toEqual(['2023-05-01', '2024-05-01', '2026-05-01']);
  });

  it.each([
    ['last month', '2024-01-31', '2023-12-01', '2023-12-31'],
    ['in the last month', '2024-03-31', '2024-02-29', '2024-03-31'],
    ['last week', '2024-01-01', '2023-12-25', '2023-12-31'],
  ])('counts "%s" by the calendar on %s', (words, today, from, to) => {
    expect(findTimeRange(words, { today, newest: null })?.range).toMatchObject({ from, to });
  });

  it('gives sound ranges, whatever is asked', () => {
    const words =
      `last this past the week year month days ago 2 3 two since before between and from to articles news of
      in April May 2024 2024-04-31 31 Monday yesterday today October 7 , ? 's reported`.split(/\s+/u);
    const anyQuestion = fc
      .array(fc.constantFrom(...words), { maxLength: 12 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(anyQuestion, fc.string({ unit: 'binary' })), (question) => {
        const time = found(question);
        if (time === null) return;
        const { range, span } = time;
        expect(question.slice(span.start, span.end)).toBe(range.words);
        const days = [range.from, range.to].filter((day) => day !== null);
        expect(days.map((day) => new Date(Date.parse(day)).toISOString().slice(0, 10))).toEqual(days);
        expect((range.from ?? '') <= (range.to ?? '9')).toBe(true);
      }),
    );
  });
});

describe('isInside', () => {
  it.each<[string | null, string | null, string | null, boolean]>([
    ['2024-04-15', '2024-04-15', '2024-04-21', true],
    ['2024-04-21', '2024-04-15', '2024-04-21', true],
    ['2024-04-22', '2024-04-15', '2024-04-21', false],
    ['2024-04-14', '2024-04-15', null, false],
    ['2030-01-01', '2024-04-15', null, true],
    [null, null, null, false],
  ])('says whether %s lies from %s to %s', (date, from, to, expected) => {
    expect(isInside(date, { from, to })).toBe(expected);
  });
});
