import { describe, expect, it } from 'vitest';
import { explanationText } from '../../src/render/explanation-text.ts';
import { buildExplanation, textOf } from '../support/builders.ts';

const rows = (...changes: Parameters<typeof buildExplanation>): string[] =>
  explanationText(buildExplanation(...changes)).lines.map(({ segments }) => textOf(segments));

describe('explanationText', () => {
  it('shows the analysis, the confidence, the candidates and what was left out', () => {
    expect(rows()).toEqual([
      'Why this ended in "answer"',
      '',
      'How the question was understood',
      'terms     resign',
      'asks for  person',
      '',
      'Confidence 0.830, computed from',
      'margin    0.400',
      'coverage  1.000',
      '',
      'Best of 1 candidate',
      '1. 12.300  “Maj. Gen. Aharon Haliva is the first to step down.” haliva, sentence 3',
      'feature      value  contribution',
      'bm25         8.250         9.100',
      'title match  1.000         3.200',
      '',
      'Left out of the cited articles',
      '- promotion (also-read) in seeds/haliva.txt: “Also Read | Infosys shares”',
    ]);
  });

  it('says so when nothing was left out', () => {
    expect(rows({ omissions: [] }).at(-1)).toBe('nothing');
  });

  it('shows the first five candidates and counts the others', () => {
    const candidates = Array.from({ length: 12 }).flatMap(() => buildExplanation().candidates);
    const shown = rows({ candidates });
    expect(shown.filter((row) => row.startsWith('feature'))).toHaveLength(5);
    expect(shown).toContain('and 7 more; ask --json --explain lists all');
  });
});
