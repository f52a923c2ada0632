import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rerank, RERANKED } from '../../src/answer/rerank.ts';
import type { Reranker } from '../../src/answer/reranker/reranker.ts';
import { buildArticle } from '../support/articles.ts';
import { gatherEvidence, quoteOf } from '../support/evidence.ts';

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const articles = [buildArticle('a', WORDS.map((word) => `He said ${word}.`).join(' '))];
const numberOf = (quote: string): number => WORDS.findIndex((word) => quote.includes(word));

/** Judges each sentence as a test says, by its number. */
const judging = (judge: (number: number) => number): Reranker => ({
  ask: () => (text) => ({ score: judge(numberOf(text.words.join(' '))), means: [] }),
});

const evidence = gatherEvidence('what did he say', articles, (quote) => -numberOf(quote));

describe('rerank', () => {
  it('adds its judgement to the scores of the best, and sorts them anew', async () => {
    const { question, ranked } = await evidence;
    const reranked = rerank(
      question,
      ranked,
      judging((number) => (number === 2 ? 5 : 0)),
    );
    expect(reranked.map(quoteOf).map(numberOf)).toEqual([2, 0, 1, 3, 4, 5, 6, 7]);
    expect(reranked[0]).toMatchObject({ score: 3, inContext: { score: 5 } });
  });

  it('leaves the rest behind the best, in their order, whatever it thinks', async () => {
    const { question, ranked } = await evidence;
    const judgements = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: WORDS.length,
      maxLength: WORDS.length,
    });
    fc.assert(
      fc.property(judgements, (values) => {
        const reranked = rerank(
          question,
          ranked,
          judging((number) => values[number] ?? 0),
        );
        const scores = reranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(reranked.slice(RERANKED).map(quoteOf)).toEqual(ranked.slice(RERANKED).map(quoteOf));
      }),
    );
  });

  it('judges no more than three where the others are far behind', async () => {
    const apart = gatherEvidence('what did he say', articles, (quote) => -2 * numberOf(quote));
    const { question, ranked } = await apart;
    const reranked = rerank(
      question,
      ranked,
      judging((number) => 10 * number),
    );
    expect(reranked.map(quoteOf).map(numberOf)).toEqual([2, 1, 0, 3, 4, 5, 6, 7]);
  });

  it('judges what has no rival too, and takes no evidence', async () => {
    const { question, ranked } = await evidence;
    expect(
      rerank(
        question,
        ranked.slice(0, 1),
        judging(() => 2),
      ),
    ).toMatchObject([{ score: 2, inContext: { score: 2 } }]);
    expect(
      rerank(
        question,
        [],
        judging(() => 2),
      ),
    ).toEqual([]);
  });
});
