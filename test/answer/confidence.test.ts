import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCE_INPUTS, confidenceInputs, confidenceOf } from '../../src/answer/confidence.ts';
import type { Network } from '../../src/answer/network.ts';
import { buildArticles } from '../support/articles.ts';
import { gatherEvidence } from '../support/evidence.ts';

const [BEST, SECOND, LAST] = ['General Haliva resigned.', 'Others may resign.', 'Ferries run.'];
const ARTICLES = buildArticles([BEST, SECOND, LAST].join(' '));
const SCORES: Record<string, number> = { [BEST]: 3, [SECOND]: 1, [LAST]: -2 };
const scoreOf = (quote: string): number => SCORES[quote] ?? 0;

const network = (bias: number): Network => ({
  inputs: CONFIDENCE_INPUTS.map(({ name }) => name),
  mean: CONFIDENCE_INPUTS.map(() => 0),
  scale: CONFIDENCE_INPUTS.map(() => 1),
  direct: CONFIDENCE_INPUTS.map(() => 0),
  hidden: [],
  hiddenBias: [],
  output: [],
  bias,
});

async function inputsOf(question: string): Promise<Record<string, number | undefined>> {
  const gathered = await gatherEvidence(question, ARTICLES, scoreOf);
  const values = confidenceInputs(gathered.question, gathered.ranked);
  return Object.fromEntries(CONFIDENCE_INPUTS.map(({ name }, i) => [name, values[i]]));
}

describe('the inputs of the confidence', () => {
  it('have names of their own', () => {
    expect(new Set(CONFIDENCE_INPUTS.map(({ name }) => name)).size).toBe(CONFIDENCE_INPUTS.length);
  });

  it('tell how far the first one is ahead', async () => {
    const { 'top-score': top, margin, share } = await inputsOf('Who resigned?');
    expect([top, margin]).toEqual([3, 2]);
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-2) + Math.exp(-5)), 9);
  });

  it('tell what the corpus lacks', async () => {
    expect(await inputsOf('Did General Haliva resign?')).toMatchObject({
      known: 1,
      'unknown-rarest': 0,
      coverage: 1,
    });
    const { known, 'unknown-rarest': rarest } = await inputsOf('Did Haliva go to Ottawa?');
    expect(known).toBeLessThan(1);
    expect(rarest).toBeGreaterThan(0);
    expect(await inputsOf('Ottawa')).toMatchObject({ known: 0, coverage: 0 });
  });

  it('tell what the reranker makes of the words of the first one', async () => {
    const { question, ranked } = await gatherEvidence('Who resigned?', ARTICLES, scoreOf);
    const [first, ...rest] = ranked.map((evidence) => ({
      ...evidence,
      inContext: { score: evidence.score, means: [0.25] },
    }));
    if (first === undefined) throw new Error('Nothing was ranked.');
    const values = confidenceInputs(question, [{ ...first, inContext: { score: 2, means: [0.5] } }, ...rest]);
    const named = Object.fromEntries(CONFIDENCE_INPUTS.map(({ name }, i) => [name, values[i]]));
    expect(named).toMatchObject({ 'in-context': 2, 'in-context-lead': 1, 'unit-1': 0.5, 'unit-2': 0 });
  });

  it('tell whether the noun asked for is there', async () => {
    expect(await inputsOf('Which general resigned?')).toMatchObject({ 'focus-strange': 0 });
    expect(await inputsOf('Which ferry resigned?')).toMatchObject({ 'focus-strange': 1 });
    expect(await inputsOf('Who resigned?')).toMatchObject({ 'focus-strange': 0 });
  });

  it('are finite, whatever is asked and found', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        async (question, score) => {
          const gathered = await gatherEvidence(question, ARTICLES, () => score);
          for (const ranked of [gathered.ranked, gathered.ranked.slice(0, 1), []]) {
            const values = confidenceInputs(gathered.question, ranked);
            expect(values).toHaveLength(CONFIDENCE_INPUTS.length);
            expect(values.filter((value) => !Number.isFinite(value))).toEqual([]);
          }
        },
      ),
    );
  });
});

describe('confidenceOf', () => {
  it.each([
    [0, 0.5],
    [2, 1 / (1 + Math.exp(-2))],
    [-2, 1 / (1 + Math.exp(2))],
    [1e6, 1],
    [-1e6, 0],
  ])('makes an output of %j to a probability', async (bias, probability) => {
    const { question, ranked } = await gatherEvidence('Who resigned?', ARTICLES, scoreOf);
    expect(confidenceOf(question, ranked, network(bias))).toBeCloseTo(probability, 9);
  });

  it('is 0 where nothing was found', async () => {
    const { question } = await gatherEvidence('Who resigned?', ARTICLES, scoreOf);
    expect(confidenceOf(question, [], network(5))).toBe(0);
  });
});
