import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVocabulary, type CountedWord } from '../../src/search/vocabulary.ts';

const word = (text: string, capital: CountedWord['capital'] = -1): CountedWord => ({
  word: text,
  term: text.replace(/s$/u, ''),
  capital,
});

const words = (text: string): CountedWord[] => text.split(' ').map((one) => word(one));

/** What a vocabulary tells. */
const look = (vocabulary: ReturnType<typeof createVocabulary>) => ({
  size: vocabulary.size(),
  terms: ['haliva', 'gaza', 'war'].map((term) => [vocabulary.frequency(term), vocabulary.isName(term)]),
  corrections: ['halivax', 'gazax', 'warx'].map((written) => vocabulary.correct(written)?.word ?? null),
});

describe('a vocabulary', () => {
  it('counts in how many sentences a term occurs', () => {
    const vocabulary = createVocabulary();
    vocabulary.count(words('hostages hostage hostages'), 1);
    vocabulary.count(words('hostage war'), 1);
    expect(vocabulary.frequency('hostage')).toBe(2);
    expect(vocabulary.frequency('war')).toBe(1);
    expect(vocabulary.frequency('ottawa')).toBe(0);
    expect(vocabulary.size()).toBe(2);
  });

  it('knows names by their capitals, where a capital means something', () => {
    const vocabulary = createVocabulary();
    vocabulary.count([word('haliva', 1), word('war', 1), word('troops', 0)], 1);
    vocabulary.count([word('haliva', 0), word('war', -1), word('war', -1)], 1);
    expect(['haliva', 'war', 'troop', 'ottawa'].map((term) => vocabulary.isName(term))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['a letter wrong', 'hostagez', 'hostages'],
    ['two letters swapped', 'haliav', 'haliva'],
  ])('mends %s', (_name, written, known) => {
    const vocabulary = createVocabulary();
    vocabulary.count(words('hostages haliva'), 1);
    expect(vocabulary.correct(written)?.word).toBe(known);
  });

  it('mends to a word as written and its term', () => {
    const vocabulary = createVocabulary();
    vocabulary.count(words('failures'), 1);
    expect(vocabulary.correct('failurez')).toMatchObject({ word: 'failures', term: 'failure' });
  });

  it('prefers words with the same first letter, then frequent ones', () => {
    const vocabulary = createVocabulary();
    for (let i = 0; i < 3; i++) vocabulary.count(words('hatter'), 1);
    for (let i = 0; i < 2; i++) vocabulary.count(words('matted'), 1);
    vocabulary.count(words('matte'), 1);
    expect(vocabulary.correct('matter')?.word).toBe('matted');
  });

  it.each(['war', 'wra', '1984x', 'a'.repeat(31)])('does not guess at "%s"', (written) => {
    const vocabulary = createVocabulary();
    vocabulary.count([...words('wart 1984'), word('a'.repeat(30))], 1);
    expect(vocabulary.correct(written)).toBeNull();
  });

  it('learns words after a question was mended', () => {
    const vocabulary = createVocabulary();
    vocabulary.count(words('hostages'), 1);
    expect(vocabulary.correct('halivva')).toBeNull();
    vocabulary.count(words('haliva'), 1);
    expect(vocabulary.correct('halivva')?.word).toBe('haliva');
  });

  it('does not mend to words that were taken back', () => {
    const vocabulary = createVocabulary();
    vocabulary.count(words('haliva'), 1);
    expect(vocabulary.correct('halivva')?.word).toBe('haliva');
    vocabulary.count(words('haliva'), -1);
    expect(vocabulary.correct('halivva')).toBeNull();
  });

  it('is after counting and taking back as if it had never counted', () => {
    const anyWord = fc.record({
      word: fc.constantFrom('haliva', 'halivas', 'gazas', 'gaza', 'wars'),
      capital: fc.constantFrom<CountedWord['capital'][]>(-1, 0, 1),
    });
    const anySentence = fc
      .array(anyWord, { maxLength: 6 })
      .map((list) => list.map((one) => word(one.word, one.capital)));
    fc.assert(
      fc.property(fc.array(anySentence), fc.array(anySentence), (kept, gone) => {
        const plain = createVocabulary();
        const used = createVocabulary();
        for (const sentence of kept) plain.count(sentence, 1);
        for (const sentence of [...gone, ...kept]) used.count(sentence, 1);
        for (const sentence of gone) used.count(sentence, -1);
        expect(look(used)).toEqual(look(plain));
      }),
      { numRuns: 200 },
    );
  });
});
