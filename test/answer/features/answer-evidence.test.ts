import { describe, expect, it } from 'vitest';
import { buildArticles } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

describe('answer evidence', () => {
  it.each([
    ['Who resigned?', 'person', 'General Aharon Haliva resigned.'],
    ['Which group attacked?', 'group', 'The group Hezbollah attacked.'],
    ['Where was he born?', 'place', 'He was born in Ottawa.'],
    ['When did it close?', 'date', 'It closed on Monday.'],
    ['When did it close?', 'date', 'It closed in 1984.'],
    ['How long did it last?', 'duration', 'It lasted eleven days.'],
    ['How many came?', 'number', 'About 500 came.'],
    ['How much did it cost?', 'money', 'It cost $500.'],
    ['What percentage came?', 'percent', 'About 80% came.'],
    ['Why did he go?', 'reason', 'He went because of the failures.'],
    ['What did he say?', 'quotation', 'He said: “No.”'],
  ])('asked "%s", finds a %s in "%s"', async (question, type, quote) => {
    const of = await featuresOf(question, buildArticles(`${quote} So they went away.`));
    expect(of(quote)['evidence']).toBeGreaterThan(0);
    expect(of(quote)[`evidence-${type}`]).toBeGreaterThan(0);
    expect(of(quote)['evidence-absent']).toBe(0);
  });

  it.each([
    ['Who resigned?', 'They all resigned.'],
    ['When did it close?', 'It closed for good.'],
    ['How many came?', 'Nobody came.'],
    ['How much did it cost?', 'It cost a lot.'],
    ['What did he say?', 'He said nothing.'],
  ])('asked "%s", finds nothing in "%s"', async (question, quote) => {
    const of = await featuresOf(question, buildArticles(quote));
    expect(of(quote)).toMatchObject({ evidence: 0, 'evidence-absent': 1 });
  });

  it('does not take what the question names itself for its answer', async () => {
    const quote = 'Aharon Haliva resigned.';
    const of = await featuresOf('Who is Aharon Haliva?', buildArticles(quote));
    expect(of(quote)).toMatchObject({ 'brings-names': 0, 'evidence-absent': 1 });
  });

  it('tells how much a sentence brings that the question lacks', async () => {
    const [same, more] = ['Haliva resigned.', 'Haliva resigned on Monday in Ottawa over 12 failures.'];
    const of = await featuresOf('Did Haliva resign?', buildArticles(`${same} ${more}`));
    expect(of(same)['novelty']).toBe(0);
    expect(of(more)['novelty']).toBeGreaterThan(0.5);
    expect(of(more)['brings-numbers']).toBeGreaterThan(0);
    expect(of(more)['evidence-absent']).toBe(0);
  });
});
