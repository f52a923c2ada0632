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
