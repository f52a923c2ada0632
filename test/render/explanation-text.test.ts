import { describe, expect, it } from 'vitest';
import type { ExplainedCandidate } from '../../src/domain/explanation.ts';
import { explanationText } from '../../src/render/explanation-text.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { buildExplanation, textOf } from '../support/builders.ts';

const rows = (...changes: Parameters<typeof buildExplanation>): string[] =>
  explanationText(buildExplanation(...changes), EN).lines.map(({ segments }) => textOf(segments));

describe('explanationText', () => {
  it('shows what was decided and why, the best sentences, what the numbers mean, and what was left out', () => {
    expect(rows()).toEqual([
      'Why this ended in "answer"',
      'The first citation answers with a probability of 0.830. From 0.55 on it is given as the answer, from 0.06 on as the closest sentence.',
      '        value  for / against',
      'margin  0.400         +1.500',
      'lead    1.000         -0.250',
      '',
      'How the question was understood',
      'understood as  Who resigned?',
      'asks for       person',
      '',
      'The best of 60 sentences ranked',
      '1. 12.300  “Maj. Gen. Aharon Haliva is the first to step down.” Intelligence chief resigns · 22 April 2024, sentence 4',
      'has of the question: nothing; lacks: resigned',
      '         value  for / against',
      'related  0.250         +9.100',
      'lead     1.000         -3.200',
      '',
      'What the numbers mean',
      'lead     the first sentence, 0 or 1',
      'margin   how far the second one is behind',
      'related  related words, 0 to 1',
      '',
      'Left out of the cited articles',
      '- promotion (also-read) in seeds/haliva.txt: “Also Read | Infosys shares”',
    ]);
  });

  it('says so when nothing was left out', () => {
    expect(rows({ omissions: [] }).at(-1)).toBe('nothing');
  });

  it('says so when nothing was found', () => {
    const shown = rows({ candidates: [], considered: 0, confidence: [] });
    expect(shown).toContain('No sentence was ranked.');
    expect(shown.some((row) => row.startsWith('What the numbers'))).toBe(false);
  });

  it('says when the date of a sentence is unknown', () => {
    const candidates = buildExplanation().candidates.map((candidate) => ({ ...candidate, date: null }));
    expect(rows({ candidates }).some((row) => row.includes('· date unknown, sentence 4'))).toBe(true);
  });

  it('shows the first five candidates and the numbers that count the most', () => {
    const [candidate] = buildExplanation().candidates;
    const features = Array.from({ length: 30 }, (_, i) => ({
      name: `feature-${i}`,
      meaning: `meaning ${i}`,
      value: 1,
      contribution: 30 - i,
    }));
    const candidates = Array.from({ length: 12 }, () => ({ ...candidate, features }) as ExplainedCandidate);
    const shown = rows({ candidates, confidence: [] });
    expect(shown).toContain('The 5 best of 60 sentences ranked');
    expect(shown.filter((row) => row.startsWith('feature-0 ') && row.includes('+'))).toHaveLength(5);
    expect(shown.some((row) => row.startsWith('feature-8'))).toBe(false);
    expect(shown.filter((row) => row.endsWith('meaning 0'))).toHaveLength(1);
  });
});
