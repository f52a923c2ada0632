import { describe, expect, it } from 'vitest';
import { createTermRelations } from '../../../src/answer/term-relations.ts';
import { buildArticles } from '../../support/articles.ts';
import { buildKnowledge, featuresOf } from '../../support/evidence.ts';

const knowledge = buildKnowledge({
  relations: createTermRelations({ terms: ['quit'], related: ['resign 60'] }),
});

async function tenseOf(question: string, quote: string): Promise<Readonly<Record<string, number>>> {
  const of = await featuresOf(question, buildArticles(quote), knowledge);
  return of(quote);
}

describe('tense', () => {
  it.each([
    ['a past form', 'The chief resigned on Monday.'],
    ['an irregular past form', 'The chief has quit: he resigned.'],
  ])('tells by %s that it happened', async (_name, quote) => {
    expect(await tenseOf('Who has resigned?', quote)).toMatchObject({ happened: 1, open: 0, 'asks-past': 1 });
  });

  it('tells so by an auxiliary too', async () => {
    expect((await tenseOf('Who did quit?', 'The chief has quit.'))['happened']).toBe(1);
  });

  it.each([
    ['an infinitive', 'They called on the chief to resign.'],
    ['a modal', 'The chief may resign.'],
  ])('tells by %s that it only may happen', async (_name, quote) => {
    expect(await tenseOf('Who resigned?', quote)).toMatchObject({ happened: 0, open: 1 });
    expect(await tenseOf('Will the chief resign?', quote)).toMatchObject({
      open: 0,
      'open-too': expect.closeTo(0.5, 0),
      'asks-open': 1,
      'asks-past': 0,
    });
  });

  it('tells what is negated', async () => {
    const [negated, plain] = ['The chief has not resigned.', 'The chief has resigned.'];
    expect((await tenseOf('Who resigned?', negated))['negated']).toBe(1);
    expect((await tenseOf('Who resigned?', plain))['negated']).toBe(0);
  });

  it('looks at words that stand for those of the question too', async () => {
    const { happened } = await tenseOf('Who has quit?', 'The chief resigned.');
    expect(happened).toBeCloseTo(0.6, 6);
  });

  it('looks at no names', async () => {
    const { happened, negated } = await tenseOf('Was Haliva there?', 'It was not Haliva.');
    expect([happened, negated]).toEqual([0, 0]);
  });
});
