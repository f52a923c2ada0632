import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

const LEAD = 'General Haliva led the army.';
const QUIT = 'He resigned on Monday.';
const OTHER = 'General Ruiz resigned on Monday.';
const ARTICLES = [buildArticle('a', `${LEAD}\n\nIt rained.\n\n${QUIT}`), buildArticle('b', OTHER)];

describe('context', () => {
  it('lets the names of the question stand anywhere in the article', async () => {
    const of = await featuresOf('Why did Haliva resign?', ARTICLES);
    expect(of(QUIT)).toMatchObject({ predicate: 1, 'names-in-article': 1, 'predicate-strange': 0 });
    expect(of(OTHER)).toMatchObject({ predicate: 1, 'names-in-article': 0 });
    expect(of(QUIT)['resolved']).toBeGreaterThan(of(OTHER)['resolved'] ?? 1);
    expect(of(QUIT)['article-coverage']).toBe(1);
  });

  it('wants the other words in the sentence itself', async () => {
    const of = await featuresOf('Why did Haliva resign?', ARTICLES);
    expect(of(LEAD)).toMatchObject({ predicate: 0, 'predicate-soft': 0, 'predicate-strange': 1 });
    expect(of(LEAD)['resolved']).toBeLessThan(of(QUIT)['resolved'] ?? 0);
  });
});
