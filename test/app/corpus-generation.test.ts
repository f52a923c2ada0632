import { describe, expect, it } from 'vitest';
import { createCorpusGeneration } from '../../src/app/corpus-generation.ts';
import { buildArticle } from '../support/articles.ts';

const [a, b] = [buildArticle('a', 'One. Two.'), buildArticle('b', 'Three.')];
const corpusGeneration = createCorpusGeneration();

describe('createCorpusGeneration', () => {
  it('has eight characters that fit everywhere', () => {
    for (const articles of [[], [a], [a, b]]) expect(corpusGeneration(articles)).toMatch(/^[\da-z]{8}$/u);
  });

  it('stays the same as long as ids, texts and sentences do', () => {
    const renamed = buildArticle('b', 'Three.', { title: 'Another title', file: 'elsewhere.txt' });
    expect(corpusGeneration([a, renamed])).toBe(corpusGeneration([a, b]));
  });

  it.each([
    ['an article fewer', [a]],
    ['another order', [b, a]],
    ['another id', [a, buildArticle('c', 'Three.')]],
    ['another text', [a, buildArticle('b', 'Three!')]],
    ['other sentences', [buildArticle('a', 'One. Two.', { sentences: [] }), b]],
  ])('differs for %s', (_, articles) => {
    expect(corpusGeneration(articles)).not.toBe(corpusGeneration([a, b]));
  });
});
