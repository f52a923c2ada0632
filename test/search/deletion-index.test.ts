import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeletionIndex, isOneEdit } from '../../src/search/deletion-index.ts';

const anyLetter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'é');
const anyWord = fc.array(anyLetter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));

/** A word and what becomes of it by one insertion, deletion, substitution or transposition. */
const anyEdit = fc
  .tuple(anyWord, fc.constantFrom('insert', 'delete', 'substitute', 'transpose'), fc.nat(), anyLetter)
  .map(([word, kind, place, letter]) => {
    const at = place % (kind === 'insert' ? word.length + 1 : word.length);
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (kind === 'insert') return { word, edited: head + letter + tail };
    if (kind === 'delete') return { word, edited: head + tail.slice(1) };
    if (kind === 'substitute') return { word, edited: head + letter + tail.slice(1) };
    return { word, edited: head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2) };
  })
  .filter(({ word, edited }) => word !== edited);

describe('a deletion index', () => {
  const index = createDeletionIndex(['resigned', 'hostages', 'gaza', 'haliva']);

  it.each([
    ['a letter too few', 'resined', 'resigned'],
    ['a letter too many', 'hosttages', 'hostages'],
    ['a wrong letter', 'gasa', 'gaza'],
    ['two letters swapped', 'hailva', 'haliva'],
    ['the first letter wrong', 'jaliva', 'haliva'],
    ['the first letter lacking', 'aliva', 'haliva'],
    ['the last letter lacking', 'haliv', 'haliva'],
  ])('finds a word written with %s', (_name, written, word) => {
    expect(index.neighbours(written)).toEqual([word]);
  });

  it.each(['resined2x', 'agza2', 'resigend s', 'ottawa', ''])('finds nothing for "%s"', (written) => {
    expect(index.neighbours(written)).toEqual([]);
  });

  it('does not take a word for its own neighbour', () => {
    expect(index.neighbours('gaza')).toEqual([]);
  });

  it('gives every neighbour once', () => {
    const close = createDeletionIndex(['cart', 'carp', 'care', 'car', 'scar']);
    expect(close.neighbours('car').toSorted()).toEqual(['care', 'carp', 'cart', 'scar']);
  });

  it('is empty without words', () => {
    expect(createDeletionIndex([]).neighbours('war')).toEqual([]);
  });

  it('finds any word by any one edit of it', () => {
    fc.assert(
      fc.property(anyEdit, fc.array(anyWord, { maxLength: 20 }), ({ word, edited }, others) => {
        expect(createDeletionIndex([...others, word]).neighbours(edited)).toContain(word);
      }),
      { numRuns: 500 },
    );
  });

  it('finds exactly the words that are one edit away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyWord, { maxLength: 30 }), anyWord, (words, written) => {
        const expected = words.filter((word) => isOneEdit(written, word));
        expect(createDeletionIndex(words).neighbours(written).toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});

describe('isOneEdit', () => {
  it.each([
    ['ab', 'ba', true],
    ['aab', 'aba', true],
    ['a', '', true],
    ['abcd', 'abxcd', true],
    ['abcd', 'axcd', true],
    ['abcd', 'abcd', false],
    ['abcd', 'badc', false],
    ['abc', 'cba', false],
    ['abcd', 'ab', false],
    ['abcd', 'acdb', false],
    ['', '', false],
  ])('of "%s" and "%s" is %j', (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
  });

  it('is symmetrical', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        expect(isOneEdit(a, b)).toBe(isOneEdit(b, a));
      }),
    );
  });

  it('holds for a word and any one edit of it, both ways', () => {
    fc.assert(
      fc.property(anyEdit, ({ word, edited }) => {
        expect([isOneEdit(word, edited), isOneEdit(edited, word)]).toEqual([true, true]);
      }),
    );
  });
});
