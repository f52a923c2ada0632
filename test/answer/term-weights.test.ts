import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKGROUND_SENTENCES,
  termWeight,
  type BackgroundFrequencies,
} from '../../src/answer/term-weights.ts';

const BACKGROUND: BackgroundFrequencies = {
  sentences: 1000,
  frequency: new Map([
    ['year', 100],
    ['war', 10],
  ]),
  names: new Set<string>(),
  words: new Set(),
};

describe('termWeight', () => {
  it('is -ln of the smoothed share of sentences, as computed by hand', () => {
    // "war": 4 of 100 sentences here, and 10 in 1,000 of the background.
    const share = (4 + (10 / 1000) * BACKGROUND_SENTENCES) / (100 + BACKGROUND_SENTENCES);
    expect(termWeight('war', 4, 100, BACKGROUND)).toBeCloseTo(-Math.log(share), 12);
  });

  it('leans on the background where the corpus has no sentence', () => {
    expect(termWeight('year', 0, 0, BACKGROUND)).toBeCloseTo(-Math.log(0.1), 12);
  });

  it('weighs rare words more than frequent ones, here or in general', () => {
    expect(termWeight('war', 1, 100, BACKGROUND)).toBeGreaterThan(termWeight('war', 20, 100, BACKGROUND));
    expect(termWeight('war', 1, 100, BACKGROUND)).toBeGreaterThan(termWeight('year', 1, 100, BACKGROUND));
    expect(termWeight('haliva', 1, 100, BACKGROUND)).toBeGreaterThan(termWeight('war', 1, 100, BACKGROUND));
  });

  it('lets a large corpus speak for itself', () => {
    const listed = termWeight('year', 1000, 1_000_000, BACKGROUND);
    const unlisted = termWeight('haliva', 1000, 1_000_000, BACKGROUND);
    expect(Math.abs(listed - unlisted)).toBeLessThan(0.05);
  });

  it('is finite and above 0, even for a word of every sentence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('year', 'war', 'haliva'),
        fc.nat(1e6),
        fc.nat(1e6),
        (term, sentences, more) => {
          const weight = termWeight(term, sentences, sentences + more, BACKGROUND);
          expect(Number.isFinite(weight)).toBe(true);
          expect(weight).toBeGreaterThan(0);
        },
      ),
    );
  });
});
