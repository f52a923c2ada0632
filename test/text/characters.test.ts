import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWhiteSpace, foldWord, removeDangerousCharacters } from '../../src/text/characters.ts';

/** Characters that the rules look at, and any others. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\u200d',
        '\u200b',
        '\u202e',
        '👩',
        '💻',
        '\ufe0f',
        '🏽',
        '\u0007',
        '\n',
        'é',
      ),
      {
        maxLength: 30,
      },
    )
    .map((characters) => characters.join('')),
);

describe('removeDangerousCharacters', () => {
  it.each([
    ['a right-to-left override', 'pay \u202Egnp.exe now', 'pay gnp.exe now'],
    ['isolates', 'a\u2066b\u2069c', 'abc'],
    ['marks of direction', 'a\u200Eb\u200Fc\u061Cd', 'abcd'],
    ['zero-width characters', 'mo\u200Bth\u200Cer\uFEFF', 'mother'],
    ['soft hyphens', 'resig\u00ADnation', 'resignation'],
    ['a joiner between letters', 'mo\u200Dther', 'mother'],
    ['escape sequences, all but their letters', '\u001B[2Jboo', '[2Jboo'],
    ['C0 controls and delete', 'a\u0000b\u0007c\u007Fd', 'abcd'],
    ['C1 controls', 'a\u0080b\u009Bc', 'abc'],
    ['line and paragraph separators, leaving a space', 'a\u2028b\u0085c', 'a b c'],
    ['tag characters', 'hi\u{E0041}\u{E0042}', 'hi'],
    ['interlinear annotations', 'a\uFFF9b\uFFFAc\uFFFB', 'abc'],
  ])('removes %s', (_name, text, cleaned) => {
    expect(removeDangerousCharacters(text)).toBe(cleaned);
  });

  it.each([
    ['tabs and line breaks', 'a\tb\nc\r\nd'],
    ['a joined emoji', 'a programmer 👩‍💻 at work'],
    ['a joined emoji with skin colour', '👩🏽‍💻'],
    ['a joined emoji with variation selectors', '❤️‍🔥'],
    ['accents, composed or not', 'café cafe\u0301'],
    ['other scripts', 'Привет, שלום, 你好'],
    ['curly quotation marks and dashes', '“It’s over” — he said…'],
    ['no-break spaces', '10\u00A0km'],
  ])('keeps %s', (_name, text) => {
    expect(removeDangerousCharacters(text)).toBe(text);
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = removeDangerousCharacters(text);
        expect(removeDangerousCharacters(once)).toBe(once);
      }),
    );
  });

  it('leaves none of the characters that turn or hide text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(removeDangerousCharacters(text)).not.toMatch(
          /[\u202A-\u202E\u2066-\u2069\u200B\u00AD\uFEFF]/u,
        );
      }),
    );
  });
});

describe('foldWord', () => {
  it.each([
    ['letter case', 'Haliva', 'haliva'],
    ['full width', 'Ｎｅｗｓ１２', 'news12'],
    ['ligatures', 'ﬁnance', 'finance'],
    ['diacritics', 'Réseau', 'reseau'],
    ['diacritics on their own', 're\u0301seau', 'reseau'],
    ['a dotted capital I', 'İstanbul', 'istanbul'],
    ['soft hyphens', 'resig\u00ADned', 'resigned'],
    ['zero-width characters', 'pre\u200Bsi\u2060dent', 'president'],
    ['superscripts', 'm²', 'm2'],
    ['Cyrillic capitals', 'МОСКВА', 'москва'],
  ])('folds %s', (_name, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('gives NFC and NFD the same spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (word) => {
        const folded = foldWord(word.normalize('NFC'));
        expect(foldWord(word.normalize('NFD'))).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('makes no white space of other characters', () => {
    const anyLetter = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 3 })
      .filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
    fc.assert(
      fc.property(anyLetter, (word) => {
        expect(foldWord(word)).not.toMatch(/\s/u);
      }),
    );
    expect(foldWord('ﷺ')).not.toMatch(/\s/u);
    expect(foldWord('\uFE70')).toBe('');
  });
});

describe('foldWhiteSpace', () => {
  it('makes one space of every run and none at the ends', () => {
    expect(foldWhiteSpace('  a \n\t b\u00A0c ')).toBe('a b c');
  });
});
