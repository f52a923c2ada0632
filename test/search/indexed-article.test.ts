import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_TEXTS, blockStartsOf, passageStartsOf } from '../../src/search/indexed-article.ts';
import { addArticle, createLevels } from '../../src/search/index-levels.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';

describe('passages', () => {
  it('are the title and the paragraphs', () => {
    const article = buildArticle('a', 'It rained. It snowed.\n\nIt froze.');
    expect([...passageStartsOf(article)]).toEqual([0, 1, 3, 4]);
  });
});

describe('blocks', () => {
  it('are passages that follow one another, all of them, each block just large enough', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (sizes) => {
        const passageStarts = [0, 1];
        for (const size of sizes) passageStarts.push((passageStarts.at(-1) ?? 0) + size);
        const starts = [...blockStartsOf(Uint32Array.from(passageStarts))];
        expect([starts[0], starts.at(-1)]).toEqual([0, passageStarts.length - 1]);
        const ends = starts.slice(1);
        const textsTo = (end: number, block: number): number =>
          (passageStarts[end] ?? 0) - (passageStarts[starts[block] ?? 0] ?? 0);
        expect(
          ends.map((end, block) => textsTo(end - 1, block)).filter((size) => size >= BLOCK_TEXTS),
        ).toEqual([]);
        expect(
          ends
            .slice(0, -1)
            .map(textsTo)
            .filter((size) => size < BLOCK_TEXTS),
        ).toEqual([]);
      }),
    );
  });
});

describe('a term reader', () => {
  it('tells the distinct terms of texts, passages, blocks and the article, function words left out', () => {
    const levels = createLevels();
    addArticle(
      levels,
      buildArticle('a', 'The rain and the rain. Snow.\n\nRain.', { title: 'War' }),
      createAnalyzer(),
    );
    const entry = levels.byId.get('a');
    if (entry === undefined) throw new Error('The article is not in the index.');
    const told: string[] = [];
    const tell = (what: string, terms: readonly number[]): void => {
      told.push(`${what}: ${terms.map(levels.lexicon.textOf).join(' ')}`);
    };
    levels.readTerms(entry, {
      text: (text, terms) => tell(`text ${text}`, terms),
      passage: (passage, terms) => tell(`passage ${passage}`, terms),
      block: (block, terms) => tell(`block ${block}`, terms),
      article: (terms) => tell('article', terms),
    });
    expect(told).toEqual([
      'text 0: war',
      'passage 0: war',
      'text 1: rain',
      'text 2: snow',
      'passage 1: rain snow',
      'text 3: rain',
      'passage 2: rain',
      'block 0: war rain snow',
      'article: war rain snow',
    ]);
  });
});
