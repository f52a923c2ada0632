import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { createTextPacker } from '../../src/search/packed-texts.ts';
import { createVocabulary } from '../../src/search/vocabulary.ts';
import { isContent } from '../../src/text/content-terms.ts';
import { Shape } from '../../src/text/word-shape.ts';

interface Word {
  readonly word: string;
  readonly shape: number;
}

const NAME = Shape.capital;
/** Its capital tells nothing. */
const FIRST = Shape.capital | Shape.initial;

const word = (text: string, shape = 0): Word => ({ word: text, shape });

const words = (text: string): Word[] => text.split(' ').map((one) => word(one));

/** A vocabulary that counts lists of words; the term of a word is what it is without its final s. */
function createVocabularyOfWords() {
  const lexicon = createLexicon();
  const vocabulary = createVocabulary(lexicon);
  const pack = createTextPacker(lexicon);
  const known = createLexicon();
  return {
    ...vocabulary,
    count(sentence: readonly Word[], sign: 1 | -1): void {
      const read = sentence.map((one) => ({
        number: known.numberOf(one.word),
        folded: one.word,
        term: one.word.replace(/s$/u, ''),
      }));
      const shapes = Uint16Array.from(sentence, ({ shape }) => shape);
      const packed = pack([{ words: read, shapes }]);
      const terms = packed.terms.filter((_, i) => isContent({ shapes }, i));
      vocabulary.count(packed, 0, [...new Set(terms)], sign);
    },
  };
}

/** What a vocabulary tells. */
const look = (vocabulary: ReturnType<typeof createVocabularyOfWords>) => ({
  size: vocabulary.size(),
  terms: ['haliva', 'gaza', 'war'].map((term) => [vocabulary.frequency(term), vocabulary.isName(term)]),
  corrections: ['halivax', 'gazax', 'warx'].map((written) =>
    vocabulary.corrections(written).map(({ word: known }) => known),
  ),
});

describe('a vocabulary', () => {
  it('counts in how many sentences a term occurs', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count(words('hostages hostage hostages'), 1);
    vocabulary.count(words('hostage war'), 1);
    expect(vocabulary.frequency('hostage')).toBe(2);
    expect(vocabulary.frequency('war')).toBe(1);
    expect(vocabulary.frequency('ottawa')).toBe(0);
    expect(vocabulary.size()).toBe(2);
  });

  it('does not count function words', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count([word('the', Shape.stop), word('war')], 1);
    expect(vocabulary.frequency('the')).toBe(0);
    expect(vocabulary.size()).toBe(1);
  });

  it('knows names by their capitals, where a capital means something', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count([word('haliva', NAME), word('war', NAME), word('troops', FIRST)], 1);
    vocabulary.count([word('haliva', FIRST), word('war'), word('war')], 1);
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
    const vocabulary = createVocabularyOfWords();
    vocabulary.count(words('hostages haliva'), 1);
    expect(vocabulary.corrections(written).map((one) => one.word)).toEqual([known]);
  });

  it('mends to a word as written and its term', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count(words('failures'), 1);
    expect(vocabulary.corrections('failurez')).toEqual([
      { word: 'failures', term: 'failure', occurrences: 1 },
    ]);
  });

  it('names frequent words first', () => {
    const vocabulary = createVocabularyOfWords();
    for (let i = 0; i < 3; i++) vocabulary.count(words('hatter'), 1);
    for (let i = 0; i < 2; i++) vocabulary.count(words('matted'), 1);
    vocabulary.count(words('matte'), 1);
    expect(vocabulary.corrections('matter').map((one) => one.word)).toEqual(['hatter', 'matted', 'matte']);
  });

  it.each(['wa', '1984x', 'a'.repeat(31)])('does not guess at "%s"', (written) => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count([...words('war 1984'), word('a'.repeat(30))], 1);
    expect(vocabulary.corrections(written)).toEqual([]);
  });

  it('learns words after a question was mended', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count(words('hostages'), 1);
    expect(vocabulary.corrections('halivva')).toEqual([]);
    vocabulary.count(words('haliva'), 1);
    expect(vocabulary.corrections('halivva')[0]?.word).toBe('haliva');
  });

  it('does not mend to words that were taken back', () => {
    const vocabulary = createVocabularyOfWords();
    vocabulary.count(words('haliva'), 1);
    expect(vocabulary.corrections('halivva')[0]?.word).toBe('haliva');
    vocabulary.count(words('haliva'), -1);
    expect(vocabulary.corrections('halivva')).toEqual([]);
  });

  it('is after counting and taking back as if it had never counted', () => {
    const anyWord = fc.record({
      word: fc.constantFrom('haliva', 'halivas', 'gazas', 'gaza', 'wars'),
      shape: fc.constantFrom(0, NAME, FIRST),
    });
    const anySentence = fc.array(anyWord, { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(anySentence), fc.array(anySentence), (kept, gone) => {
        const plain = createVocabularyOfWords();
        const used = createVocabularyOfWords();
        for (const sentence of kept) plain.count(sentence, 1);
        for (const sentence of [...gone, ...kept]) used.count(sentence, 1);
        for (const sentence of gone) used.count(sentence, -1);
        expect(look(used)).toEqual(look(plain));
      }),
      { numRuns: 200 },
    );
  });
});
