import { describe, expect, it } from 'vitest';
import { NOTHING, summarizeReadings, toReading } from '../../../src/answer/reader/reading.ts';

describe('toReading', () => {
  it('keeps the best score and adds the weights of all', () => {
    const reading = toReading([
      { at: 0, score: 1 },
      { at: 3, score: 1 },
    ]);
    expect(reading.best).toBe(1);
    expect(reading.total).toBeCloseTo(1 + Math.log(2), 6);
  });

  it('has a value for a sentence that has nothing to offer', () => {
    expect(toReading([])).toEqual({ tokens: [], best: NOTHING, total: NOTHING });
  });

  it('bears scores of any size', () => {
    expect(toReading([{ at: 0, score: 2000 }]).total).toBe(2000);
  });
});

describe('summarizeReadings', () => {
  it('takes all sentences as one', () => {
    const readings = [1, 2].map((score) => toReading([{ at: 0, score }]));
    expect(summarizeReadings(readings).best).toBe(2);
    expect(summarizeReadings(readings).total).toBeCloseTo(Math.log(Math.exp(1) + Math.exp(2)), 6);
  });
});
