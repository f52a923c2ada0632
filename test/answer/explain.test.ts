import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { CONFIDENCE_INPUTS } from '../../src/answer/confidence.ts';
import { FEATURES } from '../../src/answer/features/feature-families.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import type { Explanation } from '../../src/domain/explanation.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { buildArticle } from '../support/articles.ts';
import { buildScope } from '../support/builders.ts';
import { buildKnowledge, FLAT_NETWORK } from '../support/evidence.ts';
import { createFakeClock } from '../support/fake-services.ts';

const confidence: Network = {
  inputs: CONFIDENCE_INPUTS.map(({ name }) => name),
  mean: CONFIDENCE_INPUTS.map(() => 0),
  scale: CONFIDENCE_INPUTS.map(() => 1),
  direct: CONFIDENCE_INPUTS.map(() => 0),
  hidden: [],
  hiddenBias: [],
  output: [],
  bias: 1,
};
const ranker: Network = {
  ...FLAT_NETWORK,
  direct: FEATURES.map(({ name }) => (name === 'coverage' ? 2 : name === 'lead' ? -0.5 : 0)),
};
const models: AnswerModels = { ...buildKnowledge(), ranker, confidence };

const PROMOTION = 'Also Read | Shares fall.';
const TEXT = `General Haliva led the army. ${PROMOTION} He resigned over the failures.`;
const OMISSION = { kind: 'promotion', rule: 'also-read', start: 29, end: 29 + PROMOTION.length } as const;
const ARTICLES = [
  buildArticle('a', TEXT, { omissions: [OMISSION], sentences: splitSentences(TEXT, [OMISSION]) }),
  buildArticle('b', 'Ferries run every hour. '.repeat(3)),
];

async function explained(question: string): Promise<Explanation> {
  const analyzer = createAnalyzer();
  const engine = createMiniSearchEngine(analyzer);
  await engine.rebuild(ARTICLES);
  const answerer = createAnswerer({
    engine,
    analyzer,
    models,
    clock: createFakeClock(),
    scope: () => buildScope(),
  });
  return answerer.explain(question, { top: 2 });
}

describe('explain', () => {
  it('explains the answer that would be given', async () => {
    const { answer, candidates } = await explained('who resigned over failures');
    expect(answer.citations).toHaveLength(2);
    expect(answer.citations[0]?.quote).toBe('He resigned over the failures.');
    expect(candidates[0]).toMatchObject({
      article: 'a',
      sentence: 1,
      text: 'He resigned over the failures.',
    });
    expect(candidates[0]?.score).toBe(answer.citations[0]?.score);
  });

  it('tells how the question was understood', async () => {
    const { analysis } = await explained('hey bot, which general resigned in Ottawa?');
    const told = new Map(analysis);
    expect(told.get('understood as')).toBe('which general resigned in Ottawa?');
    expect(told.get('asks for')).toBe('person (gener)');
    expect(told.get('term "resign"')).toMatch(/^weight \d+\.\d\d$/u);
    expect(told.get('term "ottawa"')).toMatch(/in no article/u);
  });

  it.each([
    ['Who resigned last week?', '"last week", 2026-11-09 to 2026-11-15: only articles of these days'],
    ['Who resigned before May?', '"before May", any day to 2023-04-30: a part of what is asked'],
    ['Who resigned this year?', '"this year", 2026-01-01 to 2026-11-22: articles of these days come first'],
  ])('tells what the time in "%s" was taken for', async (question, expected) => {
    expect(new Map((await explained(question)).analysis).get('time')).toContain(expected);
  });

  it('tells which word was meant', async () => {
    expect(new Map((await explained('who is halivva')).analysis).get('term "haliva"')).toContain(
      'for "halivva"',
    );
  });

  it('lists every feature of the best candidates, the heaviest first', async () => {
    const { candidates } = await explained('who resigned over failures');
    const [first] = candidates;
    expect(first?.features[0]).toMatchObject({ name: 'coverage', value: 1, contribution: 2 });
    expect(first?.features.map(({ name }) => name).toSorted()).toEqual(
      FEATURES.map(({ name }) => name).toSorted(),
    );
    const weights = first?.features.map(({ contribution }) => Math.abs(contribution)) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(candidates.length).toBeLessThanOrEqual(5);
  });

  it('lists what the confidence was computed from', async () => {
    const { confidence: inputs } = await explained('who resigned');
    expect(inputs.map(([name]) => name)).toEqual(CONFIDENCE_INPUTS.map(({ name }) => name));
  });

  it('lists what was left out of the articles cited', async () => {
    expect((await explained('who resigned over failures')).omissions).toEqual([
      { kind: 'promotion', rule: 'also-read', file: 'articles/a.txt', text: PROMOTION },
    ]);
  });

  it('explains a question that asks nothing', async () => {
    const { answer, analysis } = await explained('');
    expect(answer.outcome).toBe('none');
    expect(analysis.length).toBeGreaterThan(0);
  });
});
