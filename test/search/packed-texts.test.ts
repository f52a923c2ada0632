import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';
import { createTextPacker, unpackText, visitContent } from '../../src/search/packed-texts.ts';
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
        const packed = createTextPacker(lexicon)(texts.map(analyzer.read));
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

  it('know the words of articles packed before', () => {
    const lexicon = createLexicon();
    const pack = createTextPacker(lexicon);
    const numbers = (text: string): number[] => [...pack([analyzer.read(text)]).terms];
    expect(numbers('war rain war')).toEqual([0, 1, 0]);
    expect(numbers('snow rain')).toEqual([2, 1]);
    expect(lexicon.size()).toBe(3);
  });

  it('are read one by one', () => {
    const steps: string[] = [];
    const lexicon = createLexicon();
    function* read() {
      for (const text of ['war', 'rain']) {
        yield analyzer.read(text);
        steps.push(`${text} of ${lexicon.size()}`);
      }
    }
    createTextPacker(lexicon)(read());
    expect(steps).toEqual(['war of 1', 'rain of 2']);
  });

  it('show the content words of one text', () => {
    const lexicon = createLexicon();
    const packed = createTextPacker(lexicon)(['It rained', 'The wars'].map(analyzer.read));
    const seen: string[] = [];
    visitContent(packed, 1, (term, word) => seen.push(`${lexicon.textOf(term)}/${lexicon.textOf(word)}`));
    expect(seen).toEqual(['war/wars']);
  });
});
