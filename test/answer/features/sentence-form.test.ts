import { describe, expect, it } from 'vitest';
import { buildArticles } from '../../support/articles.ts';
import { featuresOf } from '../../support/evidence.ts';

const LEAD = 'General Haliva led the intelligence directorate of the army.';
const PRONOUN = 'He resigned over the failures of his unit on that day.';
const QUESTION = 'Who else will leave the army after him?';
const HEADING = 'What next';

describe('sentence form', () => {
  it('tells the place and look of a sentence', async () => {
    const of = await featuresOf('who', buildArticles(`${LEAD} ${PRONOUN}\n\n${HEADING}\n\n${QUESTION}`));
    expect(of(LEAD)).toMatchObject({
      lead: 1,
      'passage-start': 1,
      pronoun: 0,
      question: 0,
      short: 0,
      position: 1,
    });
    expect(of(PRONOUN)).toMatchObject({ lead: 0, 'passage-start': 0, pronoun: 1, question: 0, short: 0 });
    expect(of(HEADING)).toMatchObject({ 'passage-start': 1, short: 1, question: 0 });
    expect(of(QUESTION)).toMatchObject({ question: 1, lead: 0 });
    expect(of(PRONOUN)['position']).toBeGreaterThan(of(QUESTION)['position'] ?? 1);
    expect(of(LEAD)['length']).toBeGreaterThan(of(HEADING)['length'] ?? 1);
  });
});
