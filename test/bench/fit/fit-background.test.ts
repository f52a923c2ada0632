import { describe, expect, it } from 'vitest';
import { fitBackground } from '../../../bench/fit/fit-background.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticles } from '../../support/articles.ts';

describe('fitBackground', () => {
  it('counts in how many sentences each stem occurs, most frequent first, rare ones left out', () => {
    const articles = buildArticles(
      'The war goes on. Wars, wars and war! The war of rain. Rain fell. It rained.',
      'War. War? A raining day. Once.',
    );
    const { sentences, terms, counts } = fitBackground(articles, createAnalyzer());
    expect(sentences).toBe(9);
    expect(terms).toEqual(['war', 'rain']);
    expect(counts).toEqual([5, 4]);
  });

  it('knows which stems are names by their capitals inside sentences', () => {
    const articles = buildArticles(
      'In Oslo it rained. We like Oslo rain. But Oslo rain is cold. Still, Oslo has rain.',
    );
    expect(fitBackground(articles, createAnalyzer()).names).toEqual(['oslo']);
  });
});
