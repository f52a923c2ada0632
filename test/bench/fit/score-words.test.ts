import { describe, expect, it } from 'vitest';
import { pointerExamples } from '../../../bench/fit/pointer-examples.ts';
import { encodeExample, unitsOfQuestion } from '../../../bench/fit/encode-example.ts';
import { createParameters, toEncoderNetwork } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { scoreWords } from '../../../bench/fit/score-words.ts';
import { createPointer } from '../../../src/answer/pointer/pointer.ts';
import { pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { buildArticle } from '../../support/articles.ts';
import { buildKnowledge, lookAt } from '../../support/evidence.ts';
import { buildGoldQuestion } from '../../support/gold-question.ts';

describe('scoreWords', () => {
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
    const form = { units: 3, dimensions: 2, reach: 2, layers: 2 };
    const sizes = pointerSizes(form);
    const parameters = createParameters(form, sizes, random);
    const { question, analyzed, own } = await lookAt(gold.question, sentence, knowledge);
    const pointAt = createPointer(toEncoderNetwork(parameters, sizes), vectors).ask(question);
    const shown = pointAt(analyzed, own);
    expect(shown.map(({ at }) => at)).toEqual(example.places);
    const values = encodeExample(example, unitsOfQuestion(example, parameters), parameters);
    const scores = scoreWords(example.places, values, parameters);
    shown.forEach(({ score }, i) => expect(score).toBeCloseTo(scores[i] ?? NaN, 2));
  });
});
