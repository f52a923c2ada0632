import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/answer/features/feature-families.ts';
import type { Network } from '../../src/answer/network.ts';
import { rank } from '../../src/answer/rank.ts';
import { buildArticle } from '../support/articles.ts';
import { buildKnowledge, FLAT_NETWORK, quoteOf, understand } from '../support/evidence.ts';

const knowledge = buildKnowledge();

/** A network that looks at one feature alone. */
const lookingAt = (feature: string): Network => ({
  ...FLAT_NETWORK,
  direct: FEATURES.map(({ name }) => (name === feature ? 1 : 0)),
});

describe('rank', () => {
  it('puts the highest score first', async () => {
    const articles = [buildArticle('a', 'Ferries run. He resigned over the failures. He resigned.')];
    const { question, candidates } = await understand('who resigned over failures', articles);
    const ranked = rank(question, candidates, lookingAt('coverage'), knowledge);
    expect(ranked.map(quoteOf)).toEqual(['He resigned over the failures.', 'He resigned.', 'Ferries run.']);
    expect(ranked[0]?.score).toBe(1);
    expect(ranked[2]?.score).toBe(0);
  });

  it('breaks ties by date, newest first, then by place in the article', async () => {
    const text = 'One thing. Another thing.';
    const articles = [
      buildArticle('old', text, { date: '2023-01-01' }),
      buildArticle('new', text, { date: '2024-01-01' }),
      buildArticle('undated', text, { date: null }),
    ];
    const { question, candidates } = await understand('what', articles);
    const places = rank(question, candidates.toReversed(), FLAT_NETWORK, knowledge).map(
      ({ candidate }) => `${candidate.article.id} ${candidate.sentence.index}`,
    );
    expect(places).toEqual(['new 0', 'new 1', 'old 0', 'old 1', 'undated 0', 'undated 1']);
  });

  it('takes no candidates', async () => {
    const { question } = await understand('what', []);
    expect(rank(question, [], FLAT_NETWORK, knowledge)).toEqual([]);
  });
});
