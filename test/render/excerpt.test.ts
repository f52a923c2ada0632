import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/render/excerpt.ts';
import { buildCitation } from '../support/builders.ts';

const QUOTE = 'The first part of it is long, then Haliva resigned, and the rest is long as well.';

const cut = (words: string, maxChars: number): string => {
  const start = QUOTE.indexOf(words);
  const emphasis = words === '' ? [] : [{ start, end: start + words.length }];
  return excerpt(buildCitation({ quote: QUOTE, emphasis }), maxChars).quote;
};

describe('excerpt', () => {
  it.each([
    ['a short quote whole', 'Haliva', 200, QUOTE],
    ['what surrounds the emphasis', 'Haliva', 40, '…long, then Haliva resigned, and the…'],
    ['the beginning where nothing is emphasised', '', 30, 'The first part of it is…'],
    ['the end', 'as well', 30, '…the rest is long as well.'],
  ])('shows %s', (_name, words, maxChars, expected) => {
    expect(cut(words, maxChars)).toBe(expected);
  });

  it.each([
    ['one two three', '', 13, 'one two three'],
    ['one two three', '', 12, 'one two…'],
    ['one two three four', 'four', 12, '…four'],
    ['abcdefghijklmnop', '', 10, 'abcdefgh…'],
    ['abcdefghijklmnop', 'm', 10, '…ijklmnop'],
    ['😀'.repeat(10), '', 9, `${'😀'.repeat(3)}…`],
    ['😀'.repeat(10), '', 10, `${'😀'.repeat(4)}…`],
    [`a${'😀'.repeat(10)}zz`, 'zz', 9, '…😀😀zz'],
    [`a${'😀'.repeat(10)}zz`, 'zz', 10, '…😀😀😀zz'],
    ['one two three four five six seven', 'five', 16, '…five six seven'],
    ['aaaa bbbb cccc dddd', 'cccc', 14, '…cccc dddd'],
    ['\u{10000}\u{10000}\u{103ff}\u{103ff}', '', 7, '\u{10000}\u{10000}…'],
  ])('of %j around %j in %i characters is %j', (quote, words, maxChars, shown) => {
    const start = quote.indexOf(words);
    const emphasis = words === '' ? [] : [{ start, end: start + words.length }];
    expect(excerpt(buildCitation({ quote, emphasis }), maxChars).quote).toBe(shown);
  });

  it('drops emphasis of what is not shown', () => {
    const quote = 'one two three four five six seven';
    const emphasis = [
      { start: 0, end: 3 },
      { start: 19, end: 23 },
    ];
    const cutQuote = excerpt(buildCitation({ quote, emphasis }), 16);
    expect(cutQuote.quote).toBe('one two three…');
    expect(cutQuote.emphasis).toEqual([{ start: 0, end: 3 }]);
  });

  it('keeps the emphasis on the same words', () => {
    const start = QUOTE.indexOf('resigned');
    const { quote, emphasis } = excerpt(
      buildCitation({ quote: QUOTE, emphasis: [{ start, end: start + 8 }] }),
      40,
    );
    expect(emphasis.map((span) => quote.slice(span.start, span.end))).toEqual(['resigned']);
  });

  it('never exceeds the limit, splits a character, or shows what the quote has not', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.nat(200),
        fc.nat(50),
        fc.integer({ min: 10, max: 80 }),
        (quote, start, length, maxChars) => {
          const emphasis = [{ start, end: Math.min(start + length, quote.length) }].filter(
            (span) => span.start < span.end,
          );
          const shown = excerpt(buildCitation({ quote, emphasis }), maxChars);
          expect(shown.quote.length).toBeLessThanOrEqual(Math.max(maxChars, 0));
          expect(() => encodeURIComponent(shown.quote)).not.toThrow();
          for (const span of shown.emphasis) {
            expect(span.end).toBeLessThanOrEqual(shown.quote.length);
            expect(quote).toContain(shown.quote.slice(span.start, span.end).replace(/…$/u, ''));
          }
          expect(quote).toContain(shown.quote.replace(/^…/u, '').replace(/…$/u, ''));
        },
      ),
    );
  });
});
