import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { varyQuestion } from '../../../bench/fit/vary-question.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';

const QUESTION = 'Why did General Haliva resign in October 2023?';
const VECTORS = createWordVectors({
  terms: ['resign', 'quit', 'haliva', 'someon'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 95, 20, 0, 100, 5, 100]),
});

/** The variants of the question that chance brings. */
const variants = (vectors = VECTORS): Set<string> => {
  const analyzer = createAnalyzer();
  const random = createRandom(11);
  return new Set(Array.from({ length: 400 }, () => varyQuestion(QUESTION, 0.5, analyzer, vectors, random)));
};

describe('varyQuestion', () => {
  it('keeps the question, lower-cases it, or leaves keywords only', () => {
    const none = createWordVectors({ terms: [], dimensions: 1, bytes: new Int8Array() });
    expect(variants(none)).toEqual(
      new Set([QUESTION, QUESTION.toLowerCase(), 'general haliva resign october 2023']),
    );
  });

  it('puts it in other words, but leaves names and numbers', () => {
    const found = [...variants()];
    expect(found).toContain('Why did General Haliva quit in October 2023?');
    expect(
      found.filter((text) => !/haliva/iu.test(text) || !text.includes('2023') || /someon/u.test(text)),
    ).toEqual([]);
  });
});
