import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { readerExamples } from '../../../bench/fit/reader-examples.ts';
import { createReaderParameters, toReaderNetwork } from '../../../bench/fit/reader-parameters.ts';
import { scoreExample } from '../../../bench/fit/score-example.ts';
import { createReader } from '../../../src/answer/reader/reader.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

const vectors = createWordVectors({
  terms: ['chief', 'resign', 'week'],
  dimensions: 2,
  bytes: Int8Array.from([100, 20, 30, 100, -100, 50]),
});

describe('scoreExample', () => {
  it('scores as the reader that is made of the same weights', async () => {
    const text = 'The old chief resigned last week.';
    const [example] = await readerExamples({
      articles: [buildArticle('one', text)],
      questions: [buildGoldQuestion({ question: 'Why?', article: 'one', answers: ['chief'] })],
      analyzer: createAnalyzer(),
      knowledge: buildKnowledge({ vectors }),
      random: createRandom(1),
    });
    const parameters = createReaderParameters(3, 2, createRandom(2));
    const { question, analyzed, own } = await lookAt('Why?', text, buildKnowledge({ vectors }));
    const read = createReader(toReaderNetwork(parameters), vectors).ask(question);
    const scores = example === undefined ? [] : [...scoreExample(example, parameters).scores];
    expect(scores).toHaveLength(5);
    read(analyzed, own).forEach(({ score }, i) => expect(scores[i]).toBeCloseTo(score, 1));
  });
});
