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
    const { sentences, frequency } = fitBackground(articles, createAnalyzer());
    expect(sentences).toBe(9);
    expect(frequency).toEqual([
      ['war', 5],
      ['rain', 4],
    ]);
  });
});
