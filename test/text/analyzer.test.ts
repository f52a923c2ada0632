import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';

const analyzer = createAnalyzer();

/** The terms that are searched: without function words. */
function contentTerms(text: string): string[] {
  const { terms, shapes } = analyzer.analyze(text);
  return terms.filter((_, i) => ((shapes[i] ?? 0) & Shape.stop) === 0);
}

describe('analyze', () => {
  it.each([
    ['inflections', 'resigned failures', 'resigning failure'],
    ['letter case', 'HALIVA Resigned', 'haliva resigned'],
    ['possessives', "Israel's army", 'Israel army'],
    ['curly possessives', 'Israel’s army', 'Israel army'],
    ['plural possessives', "the soldiers' families", 'soldier families'],
    ['curly and straight apostrophes', 'O’Brien', "O'Brien"],
    ['acronyms with and without stops', 'the U.S. Army', 'the US Army'],
    ['acronyms at the end', 'in the U.S', 'in the US'],
    ['possessive acronyms', "the U.N.'s chief", 'the UN chief'],
    ['thousands separators', '1,200 people', '1200 people'],
    ['ordinals', 'October 7th', 'October 7'],
    [
      'number words',
      'two three four five six seven eight nine ten eleven twelve',
      '2 3 4 5 6 7 8 9 10 11 12',
    ],
    ['hyphens', 'seven-month war', '7 month war'],
    [
      'months',
      'Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec.',
      'January February March April June July August September October November December',
    ],
    ['months in lower case', 'oct 7', 'October 7'],
    [
      'weekdays',
      'Mon. Tues. Wed. Thurs. Fri. Sat. Sun.',
      'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
    ],
    ['possessive months and weekdays', "October's attack, Monday’s vote", 'October attack Monday vote'],
    ['diacritics', 'Erdoğan São Zürich', 'Erdogan Sao Zurich'],
    ['composed and decomposed accents', 'réseau', 're\u0301seau'],
    ['full width', 'Ｈａｌｉｖａ １２', 'Haliva 12'],
    ['soft hyphens', 'resig\u00ADned', 'resigned'],
    ['zero-width characters', 'pre\u200Bsi\u2060dent', 'president'],
  ])('gives the same terms whatever the %s', (_name, one, other) => {
    expect(contentTerms(one)).toEqual(contentTerms(other));
    expect(contentTerms(one)).not.toEqual([]);
  });

  it.each([
    ['the country and the pronoun', 'US', 'us'],
    ['the organisation and the question word', 'WHO', 'who'],
    ['the month and the verb', 'in May', 'it may'],
    ['different numbers', '7', '70'],
    ['numbers with and without a fraction', '1,200', '1.2'],
  ])('keeps %s apart', (_name, one, other) => {
    expect(contentTerms(one)).not.toEqual(contentTerms(other));
  });

  it('keeps function words for their position, unstemmed and marked', () => {
    const { terms, shapes } = analyzer.analyze('He was the first to step down');
    expect(terms).toEqual(['he', 'was', 'the', 'first', 'to', 'step', 'down']);
    expect(Array.from(shapes, (shape) => (shape & Shape.stop) !== 0)).toEqual([
      true,
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('tells words as written beside their terms', () => {
    const { tokens, words, terms } = analyzer.analyze('Haliva’s Failures');
    expect(tokens.map(({ surface }) => surface)).toEqual(['Haliva’s', 'Failures']);
    expect(words).toEqual(['haliva', 'failures']);
    expect(terms).toEqual(['haliva', 'failur']);
  });

  it('looks at no more than the beginning of a word that is none', () => {
    expect(analyzer.analyze('a'.repeat(100_000)).terms[0]?.length).toBeLessThan(100);
  });

  it('numbers words as written: the same one alike, no two alike', () => {
    const numbers = analyzer.read('War wars war War').words.map(({ number }) => number);
    expect(numbers[3]).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(3);
  });

  it('gives the same answer however often and in whatever order it is asked', () => {
    const texts = ['Haliva resigned.', 'The US said', 'told us', 'in May', 'may'];
    const first = texts.map((text) => analyzer.analyze(text));
    expect(
      texts
        .toReversed()
        .map((text) => createAnalyzer().analyze(text))
        .toReversed(),
    ).toEqual(first);
    expect(texts.map((text) => analyzer.analyze(text))).toEqual(first);
  });
});

describe('analyze, whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.nat(0xffff), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
  );

  it('never throws, and tokens, words, terms and shapes are in step', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, words, terms, shapes } = analyzer.analyze(text);
        expect([words.length, terms.length, shapes.length]).toEqual([
          tokens.length,
          tokens.length,
          tokens.length,
        ]);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.surface);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when a text is only read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, terms, shapes } = analyzer.analyze(text);
        const read = analyzer.read(text);
        expect(read.shapes).toEqual(shapes);
        expect(read.words.map(({ folded, term }) => [folded, term])).toEqual(
          words.map((word, i) => [word, terms[i]]),
        );
      }),
    );
  });

  it('gives searched terms that are not empty and have no white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const term of contentTerms(text)) expect(term).toMatch(/^\S+$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same searched terms for NFC and NFD', () => {
    const letters = fc.constantFrom(...Array.from('abcéüçñōšžάйがプ한각ḗǭ'));
    const words = fc.array(
      fc.array(letters, { minLength: 2, maxLength: 10 }).map((word) => word.join('')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(contentTerms(text.normalize('NFD'))).toEqual(contentTerms(text.normalize('NFC')));
      }),
    );
  });
});
