import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

const WITH = 'On October 7 General Aharon Haliva was away.';
const WITHOUT = 'He resigned later.';
const ELSEWHERE = 'Ferries run every hour.';
const ARTICLES = [buildArticle('a', `${WITH} ${WITHOUT}\n\n${ELSEWHERE}`, { title: 'Report' })];

describe('names and numbers', () => {
  it('tell a sentence that has them from one whose passage has them, and from one without', async () => {
    const of = await featuresOf('Where was Aharon Haliva on October 7?', ARTICLES);
    expect(of(WITH)).toMatchObject({
      names: 1,
      'names-around': 1,
      'names-missing': 0,
      numbers: 1,
      'numbers-missing': 0,
    });
    expect(of(WITHOUT)).toMatchObject({
      names: 0,
      'names-around': 1,
      'names-missing': 0,
      numbers: 0,
      'numbers-missing': 0,
    });
    expect(of(ELSEWHERE)).toMatchObject({
      names: 0,
      'names-around': 0,
      'names-missing': 1,
      numbers: 0,
      'numbers-missing': 1,
    });
  });

  it('are neither there nor missing where the question has none', async () => {
    const of = await featuresOf('who was away', ARTICLES);
    expect(of(WITH)).toMatchObject({ names: 0, 'names-missing': 0, numbers: 0, 'numbers-missing': 0 });
  });
});
