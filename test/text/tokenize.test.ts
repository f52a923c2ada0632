import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokenize.ts';

const surfaces = (text: string): string[] => tokenize(text).map(({ surface }) => surface);

describe('tokenize', () => {
  it.each([
    ['words', 'He stepped down.', ['He', 'stepped', 'down']],
    ['an acronym with its stops', 'the U.S. and the U.N.', ['the', 'U.S.', 'and', 'the', 'U.N.']],
    ['an acronym without its last stop', 'in the U.S', ['in', 'the', 'U.S']],
    ['a single initial', 'George W. Bush', ['George', 'W', 'Bush']],
    ['numbers with separators', '1,200 or 3.5 of 1,234,567.89', ['1,200', 'or', '3.5', 'of', '1,234,567.89']],
    ['a number at the end of a sentence', 'It cost 250.', ['It', 'cost', '250']],
    ['ordinals', 'the 7th and 21st', ['the', '7th', 'and', '21st']],
    ['a decade', 'the 1990s', ['the', '1990s']],
    ['a sum of money', '$3.5bn or €20m', ['3.5bn', 'or', '20m']],
    ['possessives', "Israel's and Gaza’s", ["Israel's", 'and', 'Gaza’s']],
    ['contractions', "didn't won’t", ["didn't", 'won’t']],
    ['hyphens as breaks', 'a seven-month-old war', ['a', 'seven', 'month', 'old', 'war']],
    ['slashes as breaks', 'and/or', ['and', 'or']],
    ['quotation marks left outside', "'hate speech'", ['hate', 'speech']],
    ['letters and digits mixed', 'Covid19 and B2B', ['Covid19', 'and', 'B2B']],
    ['soft hyphens inside a word', 'resig\u00ADnation', ['resig\u00ADnation']],
    ['zero-width spaces inside a word', 'pre\u200Bsident', ['pre\u200Bsident']],
    ['other scripts', 'Привет שלום', ['Привет', 'שלום']],
    ['accents that stand alone', 're\u0301seau', ['re\u0301seau']],
    ['nothing where there is no word', '… — !?', []],
    ['nothing in an empty text', '', []],
  ])('cuts %s', (_name, text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it('gives exact slices, in order, that never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.surface).toBe(text.slice(token.start, token.end));
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          ({ end } = token);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no letter or digit outside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const rest = tokenize(text).reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text,
        );
        expect(rest).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
