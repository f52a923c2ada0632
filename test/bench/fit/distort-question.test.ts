import { describe, expect, it } from 'vitest';
import { distortQuestion } from '../../../bench/fit/distort-question.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';

/** "replaced" and "succeeded" are alike, "painted" is strange to both. */
const VECTORS = createWordVectors({
  terms: ['replac', 'succeed', 'paint'],
  dimensions: 2,
  bytes: Int8Array.from([100, 0, 95, 20, 0, 100]),
});

const distort = (question: string, other: string): string | null =>
  distortQuestion(question, other, createAnalyzer(), VECTORS, createRandom(3));

describe('distortQuestion', () => {
  it('asks the same names and numbers about something else', () => {
    expect(distort('Who replaced Haliva in 2024?', 'Who painted it?')).toBe('Who painted Haliva in 2024?');
  });

  it.each([
    [
      'the other question has only words that could mean the same',
      'Who replaced Haliva?',
      'Who succeeded her?',
    ],
    ['the other question has only unknown words', 'Who replaced Haliva?', 'Who frobnicated it?'],
    ['the question has names only', 'Who is Haliva?', 'Who painted it?'],
    ['the other question has no words', 'Who replaced Haliva?', ''],
  ])('gives up where %s', (_name, question, other) => {
    expect(distort(question, other)).toBeNull();
  });
});
