import { describe, expect, it } from 'vitest';
import { addArticle, createLevels, type IndexLevels } from '../../src/search/index-levels.ts';
import { searchLevels, type Hits } from '../../src/search/search-levels.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle } from '../support/articles.ts';

function createLevelsOf(...articles: readonly (readonly [title: string, text: string])[]): IndexLevels {
  const levels = createLevels();
  const analyzer = createAnalyzer();
  articles.forEach(([title, text], i) =>
    addArticle(levels, buildArticle(`a${i}`, text, { title }), analyzer),
  );
  return levels;
}

const LIMITS = { sentences: 10, passages: 10, articles: 10 };

const numbersOf = (hits: Hits): Record<keyof Hits, number[]> => ({
  sentences: [...hits.sentences.keys()].toSorted((a, b) => a - b),
  passages: [...hits.passages.keys()].toSorted((a, b) => a - b),
  articles: [...hits.articles.keys()].toSorted((a, b) => a - b),
});

describe('a search of all levels', () => {
  // Texts 0 and 4 and passages 0 and 3 are the titles.
  const levels = createLevelsOf(
    ['Haliva', 'The war goes on. Rain fell.\n\nHaliva quit the war.'],
    ['Weather', 'Rain fell.'],
  );

  it('finds sentences, passages and articles with what each has of the terms', () => {
    const hits = searchLevels(levels, ['haliva', 'war'], LIMITS);
    expect(numbersOf(hits)).toEqual({ sentences: [1, 3], passages: [1, 2], articles: [0] });
    expect(hits.sentences.get(3)?.matched).toEqual(['haliva', 'war']);
    expect(hits.sentences.get(1)?.matched).toEqual(['war']);
    expect([...hits.sentences.keys()]).toEqual([3, 1]);
  });

  it('finds an article by its title, and no sentence by it', () => {
    const hits = searchLevels(levels, ['weather'], LIMITS);
    expect(numbersOf(hits)).toEqual({ sentences: [], passages: [], articles: [1] });
  });

  it('gives no more of each level than asked for', () => {
    const hits = searchLevels(levels, ['rain', 'war'], { sentences: 1, passages: 2, articles: 0 });
    expect([hits.sentences.size, hits.passages.size, hits.articles.size]).toEqual([1, 2, 0]);
  });

  it('finds nothing for terms that no text has', () => {
    expect(numbersOf(searchLevels(levels, ['ottawa'], LIMITS))).toEqual({
      sentences: [],
      passages: [],
      articles: [],
    });
  });
});

describe('a very frequent term', () => {
  const often = 'Rain fell.\n\n'.repeat(3_500);
  const levels = createLevelsOf(['Haliva', `Haliva saw rain.\n\nIt snowed.\n\n${often}`]);

  it('is searched where it is the only one', () => {
    expect(searchLevels(levels, ['rain'], LIMITS).sentences.size).toBe(10);
  });

  it('adds to what a rarer term has found as much as ever, and finds no more', () => {
    const { sentences, passages } = searchLevels(levels, ['haliva', 'rain'], { ...LIMITS, sentences: 5_000 });
    const rain = searchLevels(levels, ['rain'], { ...LIMITS, sentences: 5_000 }).sentences.get(1);
    const haliva = searchLevels(levels, ['haliva'], LIMITS).sentences.get(1);
    expect([...sentences.keys()]).toEqual([1]);
    expect([...passages.keys()]).toEqual([1]);
    expect(sentences.get(1)?.bm25).toBeCloseTo((rain?.bm25 ?? 0) + (haliva?.bm25 ?? 0), 10);
    expect(sentences.get(1)?.matched).toEqual(['haliva', 'rain']);
  });
});
