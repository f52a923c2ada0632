import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { rerankerExamples } from '../../../bench/fit/reranker-examples.ts';
import { RERANKED } from '../../../src/answer/rerank.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, rankingBy } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

const TEXT = 'Aharon Haliva spoke. On Monday Aharon Haliva resigned. It rained.';

const examplesOf = (text: string, changes: Parameters<typeof buildGoldQuestion>[0] = {}) =>
  rerankerExamples(
    [
      {
        articles: [buildArticle('haliva', text)],
        questions: [buildGoldQuestion({ paragraph: null, ...changes })],
        relations: new Map(),
      },
    ],
    { analyzer: createAnalyzer(), models: buildKnowledge(), random: createRandom(1) },
    rankingBy('coverage'),
  );

describe('rerankerExamples', () => {
  it("takes the ranker's best with their scores, and marks who is right and which words answer", async () => {
    const [example] = await examplesOf(TEXT, { answers: ['Monday'] });
    expect(example?.candidates.map(({ isRight }) => isRight)).toEqual([true, false, false]);
    expect(example?.candidates.map(({ score }) => score > 0)).toEqual([true, false, false]);
    const [best, second] = example?.candidates ?? [];
    // Monday, Aharon, Haliva: "On" is a function word, "resigned" the question's own.
    expect([...(best?.labels ?? [])]).toEqual([1, 0, 0]);
    expect([...(second?.labels ?? [])]).not.toContain(1);
  });

  it('lets the first right one take the place of the last, where none of the best is right', async () => {
    const resigned = Array.from({ length: 10 }, () => 'He resigned.').join(' ');
    const [example] = await examplesOf(`${resigned} Aharon Haliva left.`);
    const isRight = example?.candidates.map((one) => one.isRight);
    expect(isRight).toEqual([...Array.from({ length: RERANKED - 1 }, () => false), true]);
  });

  it.each([
    ['no candidate is right', TEXT, { answers: ['Ottawa'] }],
    ['none is wrong', 'Aharon Haliva resigned.', {}],
  ])('leaves out questions where %s', async (_name, text, changes) => {
    expect(await examplesOf(text, changes)).toEqual([]);
  });
});
