import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { readerExamples } from '../../../bench/fit/reader-examples.ts';
import { TOKEN_FEATURES_EACH } from '../../../src/answer/reader/token-features.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

const text = 'On Monday Aharon Haliva resigned. It rained.';

const examplesOf = (changes: Parameters<typeof buildGoldQuestion>[0]) =>
  readerExamples({
    articles: [buildArticle('haliva', text)],
    questions: [buildGoldQuestion({ paragraph: [0, text.length], ...changes })],
    analyzer: createAnalyzer(),
    knowledge: buildKnowledge(),
    random: createRandom(1),
  });

describe('readerExamples', () => {
  it('marks the words of the gold answer among all that may answer', async () => {
    const [example] = await examplesOf({});
    // Monday, Aharon, Haliva, rained: "resigned" is the question's own.
    expect([...(example?.labels ?? [])]).toEqual([0, 1, 1, 0]);
    expect(example?.features).toHaveLength(4 * TOKEN_FEATURES_EACH);
    expect(example?.vectors).toHaveLength(4 * 3);
  });

  it('reads the whole article where no paragraph is given', async () => {
    const [example] = await examplesOf({ paragraph: null });
    expect(example?.labels).toHaveLength(4);
  });

  it.each([
    ['the paragraph lacks the answer', { answers: ['Ottawa'] }],
    ['the article is unknown', { article: 'other' }],
    ['the answer is in the question', { question: 'Did Aharon Haliva resign?' }],
  ])('leaves out questions where %s', async (_name, changes) => {
    expect(await examplesOf(changes)).toEqual([]);
  });
});
