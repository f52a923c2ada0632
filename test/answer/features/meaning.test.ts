import { describe, expect, it } from 'vitest';
import { createWordVectors } from '../../../src/answer/word-vectors.ts';
import { buildArticles } from '../../support/articles.ts';
import { buildKnowledge, featuresOf } from '../../support/evidence.ts';

/** "physician" and "doctor" are alike, "city" and "Ottawa" are, all else is strange to each other. */
const vectors = createWordVectors({
  terms: ['physician', 'doctor', 'citi', 'ottawa', 'rain'],
  dimensions: 3,
  bytes: Int8Array.from([100, 0, 0, 80, 60, 0, 0, 0, 100, 0, 60, 80, 0, -100, 0]),
});
const KNOWLEDGE = buildKnowledge({ vectors });

const DOCTOR = 'The doctor left.';
const RAIN = 'The rain stopped.';

describe('meaning', () => {
  it('counts words that resemble those of the question', async () => {
    const of = await featuresOf('physician', buildArticles(`${DOCTOR}\n\n${RAIN}`), KNOWLEDGE);
    expect(of(DOCTOR)['soft-coverage']).toBeCloseTo(0.8, 6);
    expect(of(RAIN)['soft-coverage']).toBe(0);
    expect(of(RAIN)['soft-coverage-near']).toBeCloseTo(0.8, 6);
    expect(of(DOCTOR)['strange-rarest']).toBeCloseTo(0.2, 6);
    expect(of(RAIN)['strange-rarest']).toBe(1);
    expect(of(DOCTOR)['same-subject']).toBeGreaterThan(of(RAIN)['same-subject'] ?? 1);
  });

  it('is 1 where the sentence has the words themselves', async () => {
    const of = await featuresOf('doctor', buildArticles(DOCTOR), KNOWLEDGE);
    expect(of(DOCTOR)).toMatchObject({ 'soft-coverage': 1, 'soft-missing': 1, 'strange-rarest': 0 });
  });

  it('finds a word that is used like the noun asked for', async () => {
    const quote = 'She left for Ottawa.';
    const of = await featuresOf(
      'Which city did the doctor leave for?',
      buildArticles(`${quote} ${RAIN}`),
      KNOWLEDGE,
    );
    expect(of(quote)['focus-answer']).toBeCloseTo(0.8, 6);
    expect(of(RAIN)['focus-answer']).toBeLessThan(0.3);
  });
});
