import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/fit/random.ts';
import { makeTypo } from '../../bench/make-typo.ts';
import { isOneEdit } from '../../src/search/deletion-index.ts';

const QUESTIONS = [
  'Which general resigned over the intelligence failures?',
  'How many passengers did the harbour ferries carry in 1998?',
  'who replaced Haliva',
  'Où est le café Müller?',
];

/** The words that two texts differ in. */
const differing = (before: string, after: string): (readonly [string, string])[] => {
  const words = before.split(' ');
  const others = after.split(' ');
  return words.map((word, i) => [word, others[i] ?? ''] as const).filter(([word, other]) => word !== other);
};

const sorted = (word: string): string => word.split('').sort().join('');

const typosFrom = (seed: number): string[] => {
  const random = createRandom(seed);
  return QUESTIONS.map((question) => makeTypo(question, random));
};

describe('makeTypo', () => {
  it('makes exactly one edit in exactly one content word', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUESTIONS), fc.integer(), (question, seed) => {
        const changed = differing(question, makeTypo(question, createRandom(seed)));
        expect(changed).toHaveLength(1);
        const [word, other] = changed[0] ?? ['', ''];
        expect(isOneEdit(word, other)).toBe(true);
        expect(word.replaceAll(/\P{L}/gu, '').length).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it('makes all kinds of edits', () => {
    const words = Array.from({ length: 60 }, (_, seed) => makeTypo('resigned', createRandom(seed)));
    const changes = new Set(words.map((word) => word.length - 'resigned'.length));
    expect(changes).toEqual(new Set([-1, 0, 1]));
    const swaps = words.filter((word) => word !== 'resigned' && sorted(word) === sorted('resigned'));
    expect(swaps.length).toBeGreaterThan(0);
  });

  it.each(['Who is he?', 'How many in 2,024?', '', '?'])(
    'leaves "%s", which has no such word, alone',
    (text) => {
      expect(makeTypo(text, createRandom(1))).toBe(text);
    },
  );

  it('changes a word even where two equal letters would be swapped', () => {
    for (let seed = 0; seed < 50; seed++) expect(makeTypo('oooo', createRandom(seed))).not.toBe('oooo');
  });

  it('makes the same typos from the same seed', () => {
    expect(typosFrom(7)).toEqual(typosFrom(7));
  });
});
