import { describe, expect, it } from 'vitest';
import { chooseCorrection } from '../../src/answer/choose-correction.ts';
import { createWordVectors } from '../../src/answer/word-vectors.ts';

/** "wine" goes with "grape", "wide" does not. */
const vectors = createWordVectors({
  terms: ['wine', 'grape', 'wide'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 100, 0, 0, 100]),
});

/** What a word is mended to where the corpus has these words, each so often. */
function chosen(
  word: string,
  known: Readonly<Record<string, number>>,
  terms: readonly string[] = [],
): string | null {
  const corrections = Object.entries(known).map(([one, occurrences]) => ({
    word: one,
    term: one,
    occurrences,
  }));
  const statistics = {
    corrections: new Map([[word, corrections]]),
    frequency: new Map(terms.map((term) => [term, 1])),
  };
  return chooseCorrection(word, terms, statistics, vectors)?.word ?? null;
}

describe('chooseCorrection', () => {
  it.each([
    ['the frequent word', 'statiom', { station: 9, statism: 1 }, 'station'],
    ['the same first letter before a frequent word', 'matter', { hatter: 9, matte: 2 }, 'matte'],
    ['first letters that were swapped', 'apris', { paris: 9, april: 5 }, 'paris'],
    ['a frequent word for three letters', 'yar', { year: 50, yard: 2 }, 'year'],
    ['no rare word for three letters', 'yar', { yarn: 2 }, null],
    ['no other beginning for three letters', 'ear', { year: 50 }, null],
    ['nothing where the corpus has nothing like it', 'xyzzy', {}, null],
  ] as const)('takes %s', (_name, word, known, expected) => {
    expect(chosen(word, known)).toBe(expected);
  });

  it('takes the word that goes with the rest of the question', () => {
    const known = { wide: 20, wine: 5 };
    expect(chosen('wiee', known)).toBe('wide');
    expect(chosen('wiee', known, ['grape'])).toBe('wine');
  });
});
