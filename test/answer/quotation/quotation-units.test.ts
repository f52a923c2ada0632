import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationUnits } from '../../../src/answer/quotation/quotation-units.ts';
import { removeDangerousCharacters } from '../../../src/text/characters.ts';

const keysOf = (text: string): string =>
  quotationUnits(text)
    .map(({ key }) => key)
    .join(' ');

describe('quotationUnits', () => {
  it.each([
    ['letter case', 'The FERRY sank', 'the ferry sank'],
    ['white space', ' the\n\tferry \u00A0sank', 'the ferry sank'],
    ['quotation marks', '“The ferry” «sank» ‘today’', '"the ferry" sank \'today\''],
    ['apostrophes', 'It’s the mayor`s ferry', "it's the mayor's ferry"],
    ['dashes', 'a ferry – a boat — sank', 'a ferry - a boat -- sank'],
    ['dots', 'the ferry… sank', 'the ferry... sank'],
    ['invisible characters', 'the fer\u00ADry \u200Bsank\uFEFF', 'the ferry sank'],
    ['composed letters', 'caf\u00E9', 'cafe\u0301'],
    ['marks of Markdown', 'the **ferry** [sank](https://example.org/a)', 'the ferry sank'],
    ['letter case of acronyms', 'the U.S. Navy', 'the u.s. navy'],
  ])('makes no difference of %s', (_, one, other) => {
    expect(keysOf(one)).toBe(keysOf(other));
  });

  it.each([
    ['numbers', '1,200 people', '1.200 people'],
    ['amounts', '$5', '€5'],
    ['shares', '5%', '5'],
    ['exponents', 'km²', 'km2'],
    ['signs', 'He resigned.', 'He resigned?'],
    ['accents', 'résumé', 'resume'],
    ['contractions', "can't", 'can'],
    ['possessives', "Israel's", 'Israel'],
  ])('tells %s apart', (_, one, other) => {
    expect(keysOf(one)).not.toBe(keysOf(other));
  });

  it('says where its units stand, and which of them are words', () => {
    const text = 'A “fer\u00ADry”, 1,200 tonnes.';
    expect(quotationUnits(text).map(({ start, end, isWord }) => [text.slice(start, end), isWord])).toEqual([
      ['A', true],
      ['fer\u00ADry', true],
      [',', false],
      ['1,200', true],
      ['tonnes', true],
      ['.', false],
    ]);
  });

  it('is the same for a text and for what is shown of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(keysOf(removeDangerousCharacters(text))).toBe(keysOf(text));
      }),
    );
  });

  it('never overlaps, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const unit of quotationUnits(text)) {
          expect(unit.start).toBeGreaterThanOrEqual(end);
          expect(unit.end).toBeGreaterThan(unit.start);
          ({ end } = unit);
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
