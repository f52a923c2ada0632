import { describe, expect, it } from 'vitest';
import { searchWords } from '../../src/answer/search-words.ts';
import type { Article } from '../../src/domain/article.ts';
import type { FoundSentences, SearchOptions } from '../../src/domain/services.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle, buildArticles } from '../support/articles.ts';
import { buildScope } from '../support/builders.ts';

const search = async (
  articles: readonly Article[],
  words: string,
  options?: SearchOptions,
): Promise<FoundSentences> => {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(articles);
  return searchWords({ engine, analyzer, scope: () => buildScope() }, words, options);
};

const quotesOf = ({ citations }: FoundSentences): string[] => citations.map(({ quote }) => quote);

describe('searchWords', () => {
  it('finds sentences with the words, those with most of them first', async () => {
    const articles = buildArticles(
      'The harbour is old.',
      'The flood closed the harbour on Monday.',
      'Nobody was hurt.',
    );
    expect(quotesOf(await search(articles, 'flood harbour'))).toEqual([
      'The flood closed the harbour on Monday.',
      'The harbour is old.',
    ]);
  });

  it('emphasises the words in every form, neighbours together', async () => {
    const found = await search(
      buildArticles('Floods closed: harbour walls were flooded.'),
      'flood harbour wall',
    );
    const [citation] = found.citations;
    expect(citation?.emphasis.map(({ start, end }) => citation.quote.slice(start, end))).toEqual([
      'Floods',
      'harbour walls',
      'flooded',
    ]);
  });

  it('leaves out sentences that only stand near one with the words', async () => {
    expect(quotesOf(await search(buildArticles('The flood rose. It was cold.'), 'flood'))).toEqual([
      'The flood rose.',
    ]);
  });

  it('gives pages of what was found', async () => {
    const articles = buildArticles(...Array.from({ length: 7 }, (_, i) => `The flood of day ${i + 10}.`));
    const pages = await Promise.all([0, 5, 10].map((offset) => search(articles, 'flood', { offset })));
    expect(pages.map(({ citations }) => citations.length)).toEqual([5, 2, 0]);
    expect(pages.map(({ total, offset }) => [total, offset])).toEqual([
      [7, 0],
      [7, 5],
      [7, 10],
    ]);
    expect(new Set(pages.flatMap(quotesOf)).size).toBe(7);
    expect((await search(articles, 'flood', { count: 3 })).citations).toHaveLength(3);
  });

  it('ranks at most 50 sentences', async () => {
    const articles = buildArticles(
      Array.from({ length: 120 }, (_, i) => `The flood rose ${i} feet.`).join(' '),
    );
    expect((await search(articles, 'flood')).total).toBe(50);
  });

  it('counts the same sentence of several articles once', async () => {
    const articles = [
      buildArticle('a', 'The flood rose.', { title: 'Old', date: '2024-01-01' }),
      buildArticle('b', 'The flood rose.', { title: 'New', date: '2024-01-02' }),
    ];
    const found = await search(articles, 'flood');
    expect(found.total).toBe(1);
    expect(found.citations[0]).toMatchObject({ article: { id: 'b' }, alsoIn: ['Old'] });
  });

  it('keeps to the days asked for', async () => {
    const articles = ['2024-01-01', '2024-01-02', null].map((date, i) =>
      buildArticle(`a${i}`, `The flood rose in town ${i}.`, { date }),
    );
    const days = async (options: SearchOptions): Promise<string[]> =>
      (await search(articles, 'flood', options)).citations.map(({ article }) => article.id);
    expect(await days({ since: '2024-01-02' })).toEqual(['a1']);
    expect(await days({ before: '2024-01-02' })).toEqual(['a0']);
    expect(await days({ since: '2023-01-01' })).toHaveLength(2);
  });

  it('names words that no article has, and finds nothing for none', async () => {
    expect(await search(buildArticles('The flood rose.'), 'Drought, flood')).toMatchObject({
      total: 1,
      missing: ['drought'],
    });
    for (const words of ['', 'the of', '???', 'drought'])
      expect(await search(buildArticles('The flood rose.'), words)).toMatchObject({
        citations: [],
        total: 0,
      });
  });
});
