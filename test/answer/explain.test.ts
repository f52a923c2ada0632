import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { SMALL_CORPUS_CUTS } from '../../src/answer/decide.ts';
import { CONFIDENCE_INPUTS } from '../../src/answer/confidence.ts';
import { FEATURES } from '../../src/answer/features/feature-families.ts';
import type { AnswerModels } from '../../src/answer/models.ts';
import type { Network } from '../../src/answer/network.ts';
import type { Explanation } from '../../src/domain/explanation.ts';
import type { AskOptions } from '../../src/domain/services.ts';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';
import { buildArticle } from '../support/articles.ts';
import { buildScope } from '../support/builders.ts';
import { buildKnowledge, rankingBy } from '../support/evidence.ts';
import { createFakeClock } from '../support/fake-services.ts';

const confidence: Network = {
  inputs: CONFIDENCE_INPUTS.map(({ name }) => name),
  mean: CONFIDENCE_INPUTS.map(() => 0),
  scale: CONFIDENCE_INPUTS.map(() => 1),
  hidden: [],
  hiddenBias: [],
  output: [],
  direct: CONFIDENCE_INPUTS.map(({ name }) => (name === 'top-score' ? 1 : 0)),
  bias: 1,
};
const flat = rankingBy(null);
const ranker: Network = {
  ...flat.ranker,
  direct: FEATURES.map(({ name }) => (name === 'coverage' ? 2 : name === 'lead' ? -0.5 : 0)),
};
const models: AnswerModels = { ...buildKnowledge(), ...flat, ranker, confidence };

const PROMOTION = 'Also Read | Shares fall.';
const TEXT = `General Haliva led the army. ${PROMOTION} He resigned over the failures.`;
const OMISSION = { kind: 'promotion', rule: 'also-read', start: 29, end: 29 + PROMOTION.length } as const;
const ARTICLES = [
  buildArticle('a', TEXT, { omissions: [OMISSION], sentences: splitSentences(TEXT, [OMISSION]) }),
  buildArticle('b', 'Ferries run every hour. '.repeat(3)),
];

async function explained(question: string, options: AskOptions = {}): Promise<Explanation> {
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
  return answerer.explain(question, { top: 2, ...options });
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
    expect(told.get('asked')).toBe('hey bot, which general resigned in Ottawa?');
    expect(told.get('asks for')).toBe('a person (“general”)');
    expect(told.get('word "resigned"')).toMatch(/^weight \d+\.\d\d, searched as “resign”$/u);
    expect(told.get('word "ottawa"')).toMatch(/a name, in no article/u);
  });

  it.each([
    [
      'Who resigned last week?',
      '“last week”, 2026-11-09 to 2026-11-15: only articles of these days are offered as the answer; none says it',
    ],
    ['Who resigned before May?', '“before May”, any day to 2023-04-30: a part of what is asked'],
    ['Who resigned this year?', '“this year”, 2026-01-01 to 2026-11-22: articles of these days come first'],
  ])('tells what the time in "%s" was taken for', async (question, expected) => {
    expect(new Map((await explained(question)).analysis).get('time')).toContain(expected);
  });

  it('tells which word was meant', async () => {
    const told = new Map((await explained('who is halivva')).analysis);
    expect(told.get('spelling')).toBe('“halivva” read as “haliva”');
    expect(told.get('word "halivva"')).toContain('searched as “haliva”');
  });

  it('lists every feature of the best candidates, the heaviest first', async () => {
    const { candidates } = await explained('who resigned over failures');
    const [first] = candidates;
    expect(first?.features[0]).toMatchObject({ name: 'coverage', value: 1, contribution: 2 });
    expect(first?.features.map(({ name }) => name).toSorted()).toEqual(
      ['in-context', ...FEATURES.map(({ name }) => name)].toSorted(),
    );
    const weights = first?.features.map(({ contribution }) => Math.abs(contribution)) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(candidates.length).toBeLessThanOrEqual(5);
  });

  it('lists what the confidence was computed from, the heaviest first', async () => {
    const { confidence: inputs } = await explained('who resigned');
    expect(inputs.map(({ name }) => name).toSorted()).toEqual(
      CONFIDENCE_INPUTS.filter(({ partOf }) => partOf === undefined)
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(inputs[0]?.name).toBe('top-score');
  });

  it('tells the cuts that the outcome was decided by', async () => {
    expect((await explained('who resigned')).cuts).toEqual(SMALL_CORPUS_CUTS);
  });

  it('tells of each sentence which words of the question it has', async () => {
    const { candidates, considered } = await explained('which general resigned over failures');
    expect(candidates[0]).toMatchObject({
      has: ['resigned', 'failures'],
      lacks: ['general'],
      title: 'Report a',
      date: '2024-04-22',
    });
    expect(considered).toBe(ARTICLES.reduce((sum, { sentences }) => sum + sentences.length, 0));
  });

  it('tells in full what each number means', async () => {
    const { candidates } = await explained('who resigned');
    const meanings = candidates[0]?.features.map(({ meaning }) => meaning) ?? [];
    expect(meanings).toHaveLength(FEATURES.length + 1);
    expect(new Set(meanings.filter((meaning) => meaning.startsWith('the same'))).size).toBeLessThanOrEqual(1);
  });

  it('tells what the question leans on', async () => {
    const previous = { question: 'Who led the army?', persons: ['Aharon Haliva'] };
    const told = new Map((await explained('when did he resign?', { previous })).analysis);
    expect(told.get('follows')).toBe('Who led the army?');
    expect(told.get('understood as')).toBe('when did Aharon Haliva resign');
  });

  it('tells that the latest state is wanted', async () => {
    expect(new Map((await explained('latest on Haliva')).analysis).get('latest state')).toContain('newest');
  });

  it('lists what was left out of the articles cited', async () => {
    expect((await explained('who resigned over failures')).omissions).toEqual([
      { kind: 'promotion', rule: 'also-read', file: 'articles/a.txt', text: PROMOTION },
    ]);
  });

  it('explains a question that asks nothing', async () => {
    const { answer, analysis } = await explained('');
    expect(answer.outcome).toBe('none');
    expect(new Map(analysis).get('words')).toBe('none to search for');
  });
});
