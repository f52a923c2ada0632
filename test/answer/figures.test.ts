import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/answer/figures.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';

const analyzer = createAnalyzer();
const figuresOf = (text: string) => findFigures(text, analyzer.analyze(text));

describe('findFigures', () => {
  it.each<[string, string, number, string | null]>([
    ['It killed 1,200 people.', '1,200 people', 1200, 'peopl'],
    ['The toll rose to 31.', '31', 31, null],
    ['The toll rose to 12, officials said.', '12', 12, null],
    ['It has 1.3 million readers.', '1.3 million readers', 1_300_000, 'reader'],
    ['It cost $3.5 million.', '$3.5 million', 3_500_000, 'money'],
    ['It cost 40 dollars.', '40', 40, 'money'],
    ['A rise of 12 per cent is wanted.', '12 per cent', 12, 'percent'],
    ['A rise of 4% is offered.', '4%', 4, 'percent'],
    ['It takes eleven weeks.', 'eleven weeks', 11, 'week'],
    ['It took forty-one years.', 'forty-one years', 41, 'year'],
    ['It took two hundred ships.', 'two hundred ships', 200, 'ship'],
  ])('finds the figure of "%s"', (text, words, value, unit) => {
    const [figure, ...others] = figuresOf(text);
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ value, unit, isRough: false });
    expect(text.slice(figure?.span.start, figure?.span.end)).toBe(words);
  });

  it.each(['More than 34,000 people', 'about 34,000 people', 'up to $34,000', 'an estimated 34,000 people'])(
    'knows that "%s" is rough',
    (text) => {
      const [figure] = figuresOf(`It was ${text}.`);
      expect(figure).toMatchObject({ value: 34_000, isRough: true });
      expect(`It was ${text}.`.slice(figure?.span.start, figure?.span.end)).toBe(text);
    },
  );

  it.each([
    'On October 7 it began.',
    'In 2023 it began.',
    'The 7th of May',
    'the 3rd time',
    'Hundreds came.',
    '',
  ])('finds none in "%s"', (text) => {
    expect(figuresOf(text)).toEqual([]);
  });

  it('finds sound figures in any text', () => {
    const words = fc.constantFrom(
      ...`7 12,5 $ % million forty seven half third - , . about people 1e9 ١٢ ²`.split(' '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((w) => w.join(' ')),
        ),
        (text) => {
          for (const { span, value } of figuresOf(text)) {
            expect(Number.isFinite(value)).toBe(true);
            expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          }
        },
      ),
    );
  });
});
