import { describe, expect, it } from 'vitest';
import { pointerExamples } from '../../../bench/fit/pointer-examples.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { WORD_FEATURES_EACH } from '../../../src/answer/encoder/encoder-network.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

const TEXT = 'Aharon Haliva spoke. On Monday Aharon Haliva resigned. It rained.';

const examplesOf = (changes: Parameters<typeof buildGoldQuestion>[0], text = TEXT) =>
  pointerExamples({
    articles: [buildArticle('haliva', text)],
    questions: [buildGoldQuestion({ paragraph: [0, text.length], ...changes })],
    analyzer: createAnalyzer(),
    knowledge: buildKnowledge(),
    random: createRandom(1),
  });

describe('pointerExamples', () => {
  it('takes of the sentences that have the answer the one that has most of the question', async () => {
    const [example] = await examplesOf({});
    expect(example?.vectors).toHaveLength(5);
    expect(example?.features).toHaveLength(5 * WORD_FEATURES_EACH);
    // Monday, Aharon, Haliva: "On" is a function word, "resigned" the question's own.
    expect(example?.places).toEqual([1, 2, 3]);
    expect([...(example?.labels ?? [])]).toEqual([0, 1, 1]);
  });

  it('reads the whole article where no paragraph is given', async () => {
    expect(await examplesOf({ paragraph: null })).toHaveLength(1);
  });

  it('finds answers as whole words only', async () => {
    const [example] = await examplesOf({ answers: ['15'] }, 'In 2015 it sold 15 boats, 150 cars.');
    expect([...(example?.labels ?? [])].filter((label) => label === 1)).toHaveLength(1);
    expect(await examplesOf({ answers: ['15'] }, 'In 2015 it sold 150 cars.')).toEqual([]);
  });

  it.each([
    ['the paragraph lacks the answer', { answers: ['Ottawa'] }],
    ['the answer stands outside the paragraph', { paragraph: [55, 60] as const }],
    ['the article is unknown', { article: 'other' }],
    ['the answer is in the question', { question: 'Did Aharon Haliva resign?' }],
  ])('leaves out questions where %s', async (_name, changes) => {
    expect(await examplesOf(changes)).toEqual([]);
  });
});
