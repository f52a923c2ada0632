import { describe, expect, it } from 'vitest';
import { pointerExamples } from '../../../bench/fit/pointer-examples.ts';
import { createPointerParameters, toPointerNetwork } from '../../../bench/fit/pointer-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { scorePointerExample } from '../../../bench/fit/score-pointer-example.ts';
import { createPointer } from '../../../src/answer/pointer/pointer.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

describe('scorePointerExample', () => {
  it('scores the words as the pointer does that the weights make', async () => {
    const vectors = createWordVectors({
      terms: ['chief', 'unit', 'resign'],
      dimensions: 2,
      bytes: Int8Array.from([100, 0, 0, 100, 60, 80]),
    });
    const knowledge = buildKnowledge({ vectors });
    const random = createRandom(3);
    const sentence = 'On Monday the chief of the unit, Aharon Haliva, resigned.';
    const gold = buildGoldQuestion({ question: 'Who resigned on Monday?' });
    const [example] = await pointerExamples({
      articles: [buildArticle('haliva', sentence)],
      questions: [gold],
      analyzer: createAnalyzer(),
      knowledge,
      // Above every chance of wording a question anew.
      random: () => 0.99,
    });
    if (example === undefined) throw new Error('There is no example.');
    const parameters = createPointerParameters({ units: 3, dimensions: 2, reach: 2, layers: 2 }, random);
    const { question, analyzed, own } = await lookAt(gold.question, sentence, knowledge);
    const pointAt = createPointer(toPointerNetwork(parameters), vectors).ask(question);
    const shown = pointAt(analyzed, own);
    expect(shown.map(({ at }) => at)).toEqual(example.places);
    const { scores } = scorePointerExample(example, parameters);
    shown.forEach(({ score }, i) => expect(score).toBeCloseTo(scores[i] ?? NaN, 2));
  });
});
