import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/render/display-text.ts';
import { quoteSegments } from '../../src/render/quote-segments.ts';
import { textOf } from '../support/builders.ts';

const span = (start: number, end: number) => ({ start, end });

describe('quoteSegments', () => {
  it('folds white space across the border of an emphasis', () => {
    expect(quoteSegments({ quote: 'He \n\n resigned  today.', emphasis: [span(6, 15)] })).toEqual([
      { text: 'He ', style: 'plain' },
      { text: 'resigned ', style: 'strong' },
      { text: 'today.', style: 'plain' },
    ]);
  });

  it.each([
    ['beyond the end', [span(0, 100)]],
    ['empty', [span(3, 3)]],
    ['backwards', [span(5, 2)]],
    ['overlapping', [span(0, 2), span(1, 4)]],
  ])('leaves out an emphasis that is %s', (_name, emphasis) => {
    const strong = quoteSegments({ quote: 'He resigned.', emphasis }).filter(
      ({ style }) => style === 'strong',
    );
    expect(textOf(strong)).toBe(emphasis.length === 2 ? 'He' : '');
  });

  it('emphasises the very slice, and shows the whole quote, whatever the text', () => {
    const spaced = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '\n', '\u202e', '😀', '"'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(spaced, spaced, spaced, (before, emphasised, after) => {
        fc.pre(emphasised !== '');
        const quote = before + emphasised + after;
        const segments = quoteSegments({
          quote,
          emphasis: [span(before.length, before.length + emphasised.length)],
        });
        const strong = textOf(segments.filter(({ style }) => style === 'strong'));
        expect(strong.trim()).toBe(displayText(emphasised).trim());
        expect(textOf(segments)).toBe(displayText(quote).trimStart());
      }),
    );
  });
});
