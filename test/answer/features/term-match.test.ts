import { describe, expect, it } from 'vitest';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, featuresOf } from '../../support/evidence.ts';

const LEAD = 'General Haliva led the army.';
const QUIT = 'He resigned over the failures.';
const REST = 'Ferries run every hour.';
const ARTICLES = [buildArticle('a', `${LEAD} ${QUIT}\n\n${REST}`, { title: 'Army chief goes' })];

describe('term match', () => {
  it('is 1 for a sentence that has all that is asked, 0 for one that has nothing', async () => {
    const of = await featuresOf('Who resigned over the failures?', ARTICLES);
    expect(of(QUIT)).toMatchObject({
      coverage: 1,
      'matched-terms': 1,
      'engine-bm25': 1,
      'missing-rarest': 0,
    });
    expect(of(REST)).toMatchObject({ coverage: 0, 'matched-terms': 0, 'engine-bm25': 0, bm25: 0 });
    expect(of(QUIT)['bm25']).toBeGreaterThan(0.3);
  });

  it('sees what the sentences around have', async () => {
    const of = await featuresOf('Why did Haliva of the army resign?', ARTICLES);
    const { coverage = 0, 'coverage-near': near = 0, 'coverage-previous': previous = 0 } = of(QUIT);
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThan(1);
    expect(near).toBe(1);
    expect(previous).toBeCloseTo(1 - coverage, 9);
    expect(of(QUIT)['coverage-passage']).toBe(1);
    expect(of(REST)['coverage-passage']).toBe(0);
    expect(of(REST)['coverage-near']).toBeGreaterThan(0);
  });

  it('sees what the title has', async () => {
    const of = await featuresOf('army ferries', ARTICLES);
    expect(of(REST)['coverage-title']).toBeGreaterThan(0);
    expect(of(REST)['coverage-around']).toBe(1);
  });

  it('knows related words', async () => {
    const relations = createTermRelations({ terms: ['quit'], related: ['resign 80'] });
    const of = await featuresOf('who quit', ARTICLES, buildKnowledge({ relations }));
    expect(of(QUIT)).toMatchObject({ related: 0.8, 'related-near': 0.8, coverage: 0 });
    expect(of(LEAD)).toMatchObject({ related: 0, 'related-near': 0.8 });
  });

  it('looks for the noun asked for', async () => {
    const of = await featuresOf('Which army did he lead?', ARTICLES);
    expect(of(LEAD)['focus']).toBe(1);
    expect(of(QUIT)['focus']).toBe(0);
  });
});
