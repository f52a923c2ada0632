import { describe, expect, it } from 'vitest';
import { measureQuality, rankOf } from '../../bench/measure-quality.ts';
import type { Answer, Citation } from '../../src/domain/answer.ts';
import { buildAnswer, buildCitation } from '../support/builders.ts';
import { buildGoldQuestion } from '../support/gold-question.ts';

const RIGHT = buildCitation({ quote: 'General Aharon Haliva resigned.', emphasis: [{ start: 8, end: 21 }] });
const WRONG = buildCitation({ quote: 'Ferries run every hour.', emphasis: [] });

/** Citations of which the one at `rank` (from 1) is right. */
const rightAt = (rank: number): Citation[] => [...Array.from({ length: rank - 1 }, () => WRONG), RIGHT];

const GOLD = buildGoldQuestion();
const OFF = buildGoldQuestion({ id: 'off', answers: [], answerable: false });

/** Asks as many questions as there are answers, which are given in order. */
const measure = (cases: readonly (readonly [typeof GOLD, Partial<Answer>])[]) => {
  const answers = cases.map(([, changes]) => buildAnswer(changes)).values();
  return measureQuality(
    async () => answers.next().value ?? buildAnswer(),
    cases.map(([gold]) => gold),
  );
};

describe('rankOf', () => {
  it.each([
    [1, 1],
    [3, 3],
    [10, 10],
    [11, 0],
  ])('of a right citation in place %j is %j', (place, rank) => {
    expect(rankOf(GOLD, buildAnswer({ citations: rightAt(place) }))).toBe(rank);
  });

  it('is 0 without a right citation', () => {
    expect(rankOf(GOLD, buildAnswer({ citations: [WRONG] }))).toBe(0);
    expect(rankOf(GOLD, buildAnswer({ citations: [] }))).toBe(0);
  });
});

describe('measureQuality', () => {
  it('computes the shares of right citations and the mean reciprocal rank', async () => {
    const quality = await measure([
      [GOLD, { citations: rightAt(1) }],
      [GOLD, { citations: rightAt(2) }],
      [GOLD, { citations: rightAt(5) }],
      [GOLD, { citations: [WRONG] }],
    ]);
    expect(quality).toMatchObject({ inCorpus: 4, offCorpus: 0, p1: 0.25, r3: 0.5, r10: 0.75 });
    expect(quality.mrr10).toBeCloseTo((1 + 1 / 2 + 1 / 5) / 4, 12);
  });

  it('counts what was claimed, rightly and wrongly', async () => {
    const quality = await measure([
      [GOLD, { citations: rightAt(1), outcome: 'answer' }],
      [GOLD, { citations: [WRONG], outcome: 'answer' }],
      [GOLD, { citations: rightAt(1), outcome: 'closest' }],
      [OFF, { citations: [WRONG], outcome: 'answer' }],
      [OFF, { citations: [WRONG], outcome: 'none' }],
    ]);
    expect(quality).toMatchObject({ inCorpus: 3, offCorpus: 2, claimedRight: 0.5, offClaimed: 0.5 });
    expect(quality.claimed).toBeCloseTo(2 / 3, 12);
  });

  it('finds no calibration error where confidence and truth agree', async () => {
    const right = await measure([
      [GOLD, { citations: rightAt(1), confidence: 1 }],
      [OFF, { citations: [WRONG], confidence: 0 }],
    ]);
    expect(right.calibrationError).toBe(0);
    const wrong = await measure([
      [GOLD, { citations: [WRONG], confidence: 1 }],
      [OFF, { citations: [WRONG], confidence: 1 }],
    ]);
    expect(wrong.calibrationError).toBe(1);
    const halves = await measure([
      [GOLD, { citations: rightAt(1), confidence: 0.5 }],
      [OFF, { citations: [WRONG], confidence: 0.5 }],
    ]);
    expect(halves.calibrationError).toBe(0);
  });

  it('tells whether the emphasis meets the answer', async () => {
    const beside = { ...RIGHT, emphasis: [{ start: 22, end: 30 }] };
    const none = { ...RIGHT, emphasis: [] };
    const quality = await measure([
      [GOLD, { citations: [RIGHT] }],
      [GOLD, { citations: [beside] }],
      [GOLD, { citations: [none] }],
      [GOLD, { citations: [WRONG] }],
    ]);
    expect(quality.emphasisRight).toBeCloseTo(1 / 3, 12);
    expect(quality.emphasisWrong).toBeCloseTo(1 / 2, 12);
  });

  it('gives the median and the 95th percentile of the time', async () => {
    const cases = Array.from({ length: 100 }, (_, i) => [GOLD, { ms: 100 - i }] as const);
    expect(await measure(cases)).toMatchObject({ msP50: 51, msP95: 96 });
  });

  it('has no shares where nothing was asked', async () => {
    expect(await measure([])).toMatchObject({
      p1: null,
      mrr10: null,
      claimed: null,
      offClaimed: null,
      calibrationError: null,
      msP50: 0,
    });
    expect(await measure([[OFF, {}]])).toMatchObject({
      inCorpus: 0,
      p1: null,
      claimedRight: null,
      offCorpus: 1,
    });
  });
});
