import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permalink } from '../../src/answer/permalink.ts';

const URL_OF_ARTICLE = 'https://news.example/a';
const LONG =
  'Israel’s military intelligence chief has resigned after taking responsibility for the failures of October 7.';

/** The text fragment of a link, decoded: one text, or the start and the end. */
function fragmentOf(link: string): string[] {
  const [, directive = ''] = link.split(':~:text=');
  return directive.split(',').map((part) => decodeURIComponent(part));
}

describe('permalink', () => {
  it.each([
    ['a short sentence whole', 'He resigned.', '#:~:text=He%20resigned.'],
    ['a hyphen', 'A well-known man.', '#:~:text=A%20well%2Dknown%20man.'],
    ['a comma', 'Yes, he did.', '#:~:text=Yes%2C%20he%20did.'],
    ['an ampersand', 'AT&T fell.', '#:~:text=AT%26T%20fell.'],
    ['an apostrophe', "It's over.", '#:~:text=It%27s%20over.'],
    ['brackets', 'He (50) left.', '#:~:text=He%20%2850%29%20left.'],
    ['a number sign and a question mark', 'Who is #1?', '#:~:text=Who%20is%20%231%3F'],
    ['a percent sign', '80% fled.', '#:~:text=80%25%20fled.'],
    ['letters beyond ASCII', 'Él no.', '#:~:text=%C3%89l%20no.'],
    ['white space of any kind as one space', 'He\n  left\u00A0now.', '#:~:text=He%20left%20now.'],
    ['half a surrogate pair', 'A\uD83Db.', '#:~:text=A%EF%BF%BDb.'],
    [
      'few but long words whole',
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft fell.',
      '#:~:text=Donaudampfschifffahrtselektrizit%C3%A4tenhauptbetriebswerkbauunterbeamtengesellschaft%20fell.',
    ],
  ])('names %s', (_name, sentence, fragment) => {
    expect(permalink(URL_OF_ARTICLE, sentence)).toBe(URL_OF_ARTICLE + fragment);
  });

  it('names a long sentence by its first and last words', () => {
    expect(permalink(URL_OF_ARTICLE, LONG)).toBe(
      `${URL_OF_ARTICLE}#:~:text=Israel%E2%80%99s%20military%20intelligence%20chief,failures%20of%20October%207.`,
    );
  });

  it('goes behind a fragment that the address has already', () => {
    expect(permalink(`${URL_OF_ARTICLE}#top`, 'He left.')).toBe(`${URL_OF_ARTICLE}#top:~:text=He%20left.`);
  });

  it.each([
    ['sixty characters whole', `${'a'.repeat(40)} b c d e f g h ij k.`, false],
    ['sixty-one by its ends', `${'a'.repeat(41)} b c d e f g h ij k.`, true],
    ['eight words whole, however long', `${'a'.repeat(80)} b c d e f g h.`, false],
  ])('names a sentence of %s', (_name, sentence, hasEnds) => {
    expect(fragmentOf(permalink(URL_OF_ARTICLE, sentence))).toHaveLength(hasEnds ? 2 : 1);
  });

  it.each([
    ['a directive of its own', '#:~:text=Other'],
    ['one over lines', '#:~:text=Other\nlines'],
  ])('takes the place of %s', (_name, old) => {
    expect(permalink(`${URL_OF_ARTICLE}${old}`, 'He left.')).toBe(`${URL_OF_ARTICLE}#:~:text=He%20left.`);
  });

  it('keeps a query', () => {
    expect(permalink(`${URL_OF_ARTICLE}?id=7&x=1`, 'He left.')).toBe(
      `${URL_OF_ARTICLE}?id=7&x=1#:~:text=He%20left.`,
    );
  });

  it('is the address alone where there are no words', () => {
    expect(permalink(URL_OF_ARTICLE, ' \n ')).toBe(URL_OF_ARTICLE);
  });

  it('is a valid address whose fragment reads as the sentence does, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (sentence) => {
        const link = permalink(URL_OF_ARTICLE, sentence);
        const [first = '', last = first] = fragmentOf(link);
        const folded = sentence.split(/\s+/u).filter(Boolean).join(' ');
        expect(URL.canParse(link)).toBe(true);
        expect(folded.startsWith(first)).toBe(true);
        expect(folded.endsWith(last)).toBe(true);
        // Only these may stand in the directive: "-", "," and "&" mean something there.
        expect(link.split('text=')[1] ?? '').toMatch(/^[\w.!~*%]*(?:,[\w.!~*%]+)?$/u);
      }),
    );
  });
});
