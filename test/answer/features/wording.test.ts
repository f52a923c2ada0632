import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCommon, sharedRuns } from '../../../src/answer/features/wording.ts';
import { buildArticle } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

const QUESTION = 'Who resigned over the failures?';
const SAME = 'He resigned over the failures.';
const OTHER_FORM = 'He is resigning over a failure.';
const STRANGE = 'Ferries run.';

describe('the wording of a sentence', () => {
  const found = featuresOf(QUESTION, [buildArticle('a', `${SAME} ${OTHER_FORM} ${STRANGE}`)]);

  it('counts words in the form of the question only', async () => {
    const of = await found;
    expect(of(SAME)['coverage-exact']).toBeCloseTo(1, 9);
    expect(of(OTHER_FORM)['coverage-exact']).toBe(0);
    expect(of(OTHER_FORM)['coverage']).toBeCloseTo(1, 9);
  });

  it('counts other forms by the letters that they share', async () => {
    const of = await found;
    expect(of(SAME)['coverage-alike']).toBeCloseTo(1, 9);
    expect(of(OTHER_FORM)['coverage-alike']).toBeGreaterThan(0.5);
    expect(of(OTHER_FORM)['coverage-alike']).toBeLessThan(1);
    expect(of(STRANGE)['coverage-alike']).toBe(0);
  });

  it('counts runs and lists of words, function words too', async () => {
    const of = await found;
    // Of "who resigned over the failures": 3 of 4 pairs, 2 of 3 triples, 4 of 5 words.
    expect(of(SAME)).toMatchObject({ 'word-pairs': 3 / 4, 'word-triples': 2 / 3, 'common-words': 4 / 5 });
    expect(of(SAME)['common-words-count']).toBeCloseTo(Math.log(5), 9);
    expect(of(OTHER_FORM)).toMatchObject({ 'word-pairs': 0, 'common-words': 1 / 5 });
  });

  it('takes a misspelt word for the one that it stands for', async () => {
    const of = await featuresOf('Who resignd over the failures?', [buildArticle('a', SAME)]);
    expect(of(SAME)['coverage-exact']).toBeCloseTo(1, 9);
  });
});

describe('sharedRuns', () => {
  it.each([
    [[0, 1, 2], [0, 1, 2], 2, 1],
    [[0, 1, 2], [1, 2, 0], 2, 1 / 2],
    [[0, 1, 2], [0, -1, 1], 2, 0],
    [[0], [0], 2, 0],
    [[0, 1, 2], [0, 1, 2], 3, 1],
  ])('finds of %j in %j, runs of %i: %d', (asked, here, length, share) => {
    expect(sharedRuns(asked, here, length)).toBeCloseTo(share, 9);
  });
});

describe('longestCommon', () => {
  it.each([
    [[0, 1, 2], [2, 1, 0], 1],
    [[0, 1, 2], [0, -1, 2], 2],
    [[0, 0, 1], [0, 1], 2],
    [[], [0], 0],
    [[0], [], 0],
  ])('of %j and %j is %i', (asked, here, length) => {
    expect(longestCommon(asked, here)).toBe(length);
  });

  it('is the same read backwards, and no longer than either', () => {
    const list = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const length = longestCommon(a, b);
        expect(length).toBe(longestCommon(b, a));
        expect(length).toBe(longestCommon(a.toReversed(), b.toReversed()));
        expect(length).toBeLessThanOrEqual(Math.min(a.length, b.length));
        expect(longestCommon(a, a)).toBe(a.length);
      }),
    );
  });
});
