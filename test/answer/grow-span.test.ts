import { describe, expect, it } from 'vitest';
import { growSpan, trimSpan } from '../../src/answer/grow-span.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

const analyzer = createAnalyzer();

/** The span that grows from the first of the believed words. */
function grown(quote: string, shares: Readonly<Record<string, number>>): string {
  const analyzed = analyzer.analyze(quote);
  const tokens = analyzed.tokens.map(({ surface }, at) => ({ at, share: shares[surface] ?? 0.001 }));
  const best = tokens.toSorted((a, b) => b.share - a.share)[0]?.at ?? 0;
  const { start, end } = growSpan(best, tokens, quote, analyzed);
  return quote.slice(start, end);
}

describe('growSpan', () => {
  it.each([
    ['takes names whole', 'So Aharon Haliva resigned.', { Haliva: 0.9 }, 'Aharon Haliva'],
    ['stops at a comma', 'In May, Aharon, Haliva left.', { Haliva: 0.9 }, 'Haliva'],
    ['takes a number with its multiplier', 'It took 3.4 million.', { '3.4': 0.9 }, '3.4 million'],
    ['takes the currency sign', 'It cost $5 then.', { '5': 0.9 }, '$5'],
    ['takes the percent sign', 'It drove 80% away.', { '80': 0.9 }, '80%'],
    ['takes believed neighbours', 'The snow storm raged.', { snow: 0.6, storm: 0.3 }, 'snow storm'],
    ['leaves others out', 'The snow storm raged.', { snow: 0.9 }, 'snow'],
    [
      'reaches over function words',
      'The chief of the unit left.',
      { chief: 0.5, unit: 0.4 },
      'chief of the unit',
    ],
  ])('%s', (_name, quote, shares, expected) => {
    expect(grown(quote, shares)).toBe(expected);
  });
});

describe('trimSpan', () => {
  it.each([
    ["Haliva's", 'Haliva'],
    ['Haliva’s', 'Haliva'],
    ['Haliva', 'Haliva'],
  ])('makes of "%s" "%s"', (words, expected) => {
    const { start, end } = trimSpan({ start: 0, end: words.length }, words);
    expect(words.slice(start, end)).toBe(expected);
  });
});
