import { describe, expect, it } from 'vitest';
import { rank } from '../../src/answer/rank.ts';
import { buildArticle } from '../support/articles.ts';
import { buildKnowledge, quoteOf, rankingBy, understand } from '../support/evidence.ts';

const knowledge = buildKnowledge();

describe('rank', () => {
  it('puts the highest score first', async () => {
    const articles = [buildArticle('a', 'Ferries run. He resigned over the failures. He resigned.')];
    const { question, candidates } = await understand('who resigned over failures', articles);
    const ranked = rank(question, candidates, rankingBy('coverage'), knowledge);
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
    const places = rank(question, candidates.toReversed(), rankingBy(null), knowledge).map(
      ({ candidate }) => `${candidate.article.id} ${candidate.sentence.index}`,
    );
    expect(places).toEqual(['new 0', 'new 1', 'old 0', 'old 1', 'undated 0', 'undated 1']);
  });

  it('looks closely only at what the preselector finds most promising', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `He resigned ${'clinics '.repeat(i)}.`).join(' ');
    const { question, candidates } = await understand('who resigned', [buildArticle('a', many)]);
    const byLength = { ...rankingBy('length'), ranker: rankingBy(null).ranker };
    const ranked = rank(question, candidates, byLength, knowledge);
    expect(candidates).toHaveLength(30);
    expect(ranked.map(({ candidate }) => candidate.sentence.index).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 6),
    );
  });

  it.each([
    ['those few', 12, 12],
    ['ten at least', 3, 10],
  ])('looks closely at %s where they promise far more than all others', async (_, promising, looked) => {
    const sentences = Array.from({ length: 30 }, (__, i) =>
      i < promising ? 'He resigned.' : 'Ferries run.',
    );
    const { question, candidates } = await understand('who resigned', [
      buildArticle('a', sentences.join(' ')),
    ]);
    const networks = rankingBy('coverage');
    const steep = {
      ...networks.preselector,
      direct: networks.preselector.direct.map((weight) => 10 * weight),
    };
    const ranked = rank(question, candidates, { ...networks, preselector: steep }, knowledge);
    expect(candidates).toHaveLength(30);
    expect(ranked).toHaveLength(looked);
    expect(ranked.filter(({ score }) => score === 1)).toHaveLength(promising);
  });

  it('takes no candidates', async () => {
    const { question } = await understand('what', []);
    expect(rank(question, [], rankingBy(null), knowledge)).toEqual([]);
  });
});
