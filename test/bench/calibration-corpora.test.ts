import { describe, expect, it } from 'vitest';
import { CALIBRATION_CORPORA, type AskedCorpus } from '../../bench/calibration-corpora.ts';
import { findPackageRoot } from '../../src/app/package-root.ts';

const root = findPackageRoot(import.meta.url);

const make = (name: string): Promise<AskedCorpus[]> =>
  CALIBRATION_CORPORA[name]?.(root, 400) ?? Promise.resolve([]);

describe('the corpora of the calibration', () => {
  it('are single articles with as many foreign questions as they answer', async () => {
    const corpora = await make('single news articles, foreign questions');
    expect(corpora).toHaveLength(13);
    for (const { articles, questions } of corpora) {
      expect(articles).toHaveLength(1);
      const own = questions.filter(({ answerable }) => answerable);
      expect(own.every(({ article }) => article === articles[0]?.id)).toBe(true);
      expect(questions).toHaveLength(own.length * 2);
    }
  });

  it('are pieces that have the paragraphs of their questions', async () => {
    const [corpus] = await make('SQuAD in pieces of the size of news, foreign questions');
    const ids = new Set(corpus?.articles.map(({ id }) => id));
    expect(ids.size).toBeGreaterThan(300);
    const own = corpus?.questions.filter(({ answerable }) => answerable) ?? [];
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter(({ article }) => !ids.has(article ?? ''))).toEqual([]);
  });
});
