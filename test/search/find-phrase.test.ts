import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { buildArticle, buildArticles } from '../support/articles.ts';

const find = async (articles: readonly Article[], words: string, limit = 10): Promise<string[]> => {
  const engine = createMiniSearchEngine(createAnalyzer());
  await engine.rebuild(articles);
  const places = await engine.phrase(words === '' ? [] : words.split(' '), limit);
  return places.map(({ article, sentence }) => `${article.id}${sentence}`);
};

const ARTICLES = buildArticles('The mayor left. The ferry was late.', 'The ferry was the ferry was it.');

describe('phrase', () => {
  it.each([
    ['the ferry', ['a1', 'b0']],
    ['the ferry was late', ['a1']],
    ['left the ferry', ['a0']],
    ['ferry the', []],
    ['was it the', []],
    ['the banana', []],
    ['', []],
  ])('finds "%s"', async (words, places) => {
    expect(await find(ARTICLES, words)).toEqual(places);
  });

  it('looks into no title, and over no end of an article', async () => {
    expect(await find([buildArticle('a', 'It was late.', { title: 'Ferry late' })], 'ferry late')).toEqual(
      [],
    );
    expect(await find(ARTICLES, 'late the')).toEqual([]);
  });

  it('stops at the limit', async () => {
    expect(await find(ARTICLES, 'the', 2)).toEqual(['a0', 'a1']);
  });

  it('finds what a search of the words one by one finds', async () => {
    const words = fc.array(fc.constantFrom('the', 'ferry', 'sank'), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(words, words, async (text, phrase) => {
        const isThere = ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `);
        expect(await find(buildArticles(text.join(' ')), phrase.join(' '))).toEqual(isThere ? ['a0'] : []);
      }),
    );
  });
});
