import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { countTerm, packTexts, unpackText, visitContent } from '../../src/search/packed-texts.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

const analyzer = createAnalyzer();

describe('packed texts', () => {
  it('are the same when unpacked, in any order and as often as wanted', () => {
    const anyText = fc
      .array(fc.constantFrom('War', 'the', 'Gaza', 'US', 'us', '1,200', 'wars', '—', 'é'))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const lexicon = createLexicon();
        const analyzed = texts.map((text) => analyzer.analyze(text));
        const packed = packTexts(analyzed, lexicon);
        for (const i of [...texts.keys(), ...texts.keys()].toReversed()) {
          const { terms, words, shapes, termNumbers } = unpackText(packed, i, lexicon);
          expect({ terms, words, shapes }).toEqual({
            terms: analyzed[i]?.terms,
            words: analyzed[i]?.words,
            shapes: analyzed[i]?.shapes,
          });
          expect(Array.from(termNumbers, lexicon.textOf)).toEqual(terms);
        }
      }),
    );
  });

  it('count a term in one text, function words apart', () => {
    const lexicon = createLexicon();
    const texts = ['Wars and war', 'The US told us', 'Rain'].map((text) => analyzer.analyze(text));
    const packed = packTexts(texts, lexicon);
    const count = (term: string): number[] =>
      texts.map((_, text) => countTerm(packed, text, lexicon.find(term)));
    expect(count('war')).toEqual([2, 0, 0]);
    expect(count('and')).toEqual([0, 0, 0]);
    expect(count('us')).toEqual([0, 1, 0]);
    expect(count('ottawa')).toEqual([0, 0, 0]);
  });

  it('show the content words of one text', () => {
    const lexicon = createLexicon();
    const packed = packTexts(
      ['It rained', 'The wars'].map((text) => analyzer.analyze(text)),
      lexicon,
    );
    const seen: string[] = [];
    visitContent(packed, 1, (term, word) => seen.push(`${lexicon.textOf(term)}/${lexicon.textOf(word)}`));
    expect(seen).toEqual(['war/wars']);
  });
});
