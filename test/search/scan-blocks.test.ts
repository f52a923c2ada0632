import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addArticle, createLevels, type IndexLevels } from '../../src/search/index-levels.ts';
import { scanBlocks, type Wanted } from '../../src/search/scan-blocks.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';

interface Text {
  readonly title: string;
  /** Sentences by paragraph, each a few words. */
  readonly paragraphs: readonly (readonly (readonly string[])[])[];
}

function createLevelsOf(texts: readonly Text[]): IndexLevels {
  const levels = createLevels();
  const analyzer = createAnalyzer();
  texts.forEach(({ title, paragraphs }, i) => {
    const text = paragraphs
      .map((sentences) => sentences.map((words) => `Then ${words.join(' ')}.`).join(' '))
      .join('\n\n');
    addArticle(levels, buildArticle(`a${i}`, text, { title }), analyzer);
  });
  return levels;
}

const found = (levels: IndexLevels, wanted: Wanted): string[] => {
  const places: string[] = [];
  scanBlocks(levels, wanted, ({ owner, passage, text }, term) =>
    places.push(`article ${owner.number} passage ${passage} text ${text} term ${term}`),
  );
  return places;
};

describe('a scan of blocks', () => {
  it('finds every word that is wanted in passages with an open term, in their order', () => {
    const TERMS = ['war', 'gaza', 'rain', 'ottawa'];
    const anySentence = fc.array(fc.constantFrom('war', 'gaza', 'rain', 'snow', 'the'), { maxLength: 4 });
    const anyParagraph = fc.array(anySentence, { minLength: 1, maxLength: 9 });
    const anyArticle = fc.record({
      title: fc.constantFrom('War', 'Snow'),
      paragraphs: fc.array(anyParagraph, { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 4 }), fc.integer({ min: 1, max: 4 }), (texts, open) => {
        const levels = createLevelsOf(texts);
        const expected = texts.flatMap(({ title, paragraphs }, article) => {
          let text = 0;
          return [[[title.toLowerCase()]], ...paragraphs].flatMap((sentences, passage) => {
            const words = sentences.flatMap((sentence) => {
              const inText = sentence.map((word) => ({ text, term: TERMS.indexOf(word) }));
              text += 1;
              return inText.filter(({ term }) => term >= 0);
            });
            if (!words.some(({ term }) => term < open)) return [];
            return words.map(
              (word) => `article ${article} passage ${passage} text ${word.text} term ${word.term}`,
            );
          });
        });
        const terms = TERMS.map(levels.lexicon.find);
        expect(found(levels, { terms, open, admits: null })).toEqual(expected);
        expect(found(levels, { terms, open, admits: ({ id }) => id === 'a1' })).toEqual(
          expected.filter((place) => place.startsWith('article 1 ')),
        );
      }),
    );
  });

  it('does not take function words for terms', () => {
    const levels = createLevelsOf([
      {
        title: 'Troops',
        paragraphs: [
          [
            ['US', 'troops'],
            ['told', 'us'],
          ],
        ],
      },
    ]);
    const wanted = { terms: [levels.lexicon.find('us')], open: 1, admits: null };
    expect(found(levels, wanted)).toEqual(['article 0 passage 1 text 1 term 0']);
  });
});
