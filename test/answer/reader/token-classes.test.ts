import { describe, expect, it } from 'vitest';
import {
  ENDING_COUNT,
  endingClass,
  NEIGHBOUR_COUNT,
  neighbourClass,
  TOKEN_CLASSES,
  tokenClass,
} from '../../../src/answer/reader/token-classes.ts';
import { createAnalyzer } from '../../../src/text/analyzer.ts';
import { Shape } from '../../../src/text/word-shape.ts';

const analyzer = createAnalyzer();

describe('tokenClass', () => {
  it.each([
    ['the old dam', 'dam', 'short word'],
    ['the old reservoir', 'reservoir', 'long word'],
    ['in Gaza', 'Gaza', 'capitalised'],
    ['by Aharon Haliva', 'Haliva', 'capitalised in a run'],
    ['Troops left', 'Troops', 'first word'],
    ['built in 1954', '1954', 'year'],
    ['on Monday', 'Monday', 'month or weekday'],
    ['on Oct. 7', '7', 'day of a month'],
    ['worth $20', '20', 'sum of money'],
    ['some 80 percent', '80', 'percentage'],
    ['for 11 days', '11', 'duration'],
    ['for 11 days', 'days', 'unit of time'],
    ['killed 1,200 people', '1,200', 'large number'],
    ['killed 12 people', '12', 'small number'],
    ['killed twelve people', 'twelve', 'number word'],
    ['about 3 million', 'million', 'multiplier'],
  ])('in "%s", "%s" is a %s', (text, surface, expected) => {
    const analyzed = analyzer.analyze(text);
    const at = analyzed.tokens.findIndex((token) => token.surface === surface);
    expect(TOKEN_CLASSES[tokenClass(analyzed, at)]).toBe(expected);
  });
});

describe('neighbourClass', () => {
  const analyzed = analyzer.analyze('in May 12 Haliva resigned whatever');
  const classes = [-1, 0, 1, 2, 3, 4, 5, 6].map((at) => neighbourClass(analyzed, at));

  it('tells function words, dates, numbers, names, other words and the edges apart', () => {
    expect(new Set(classes.slice(0, 7)).size).toBe(7);
    expect(classes[7]).toBe(classes[0]);
    expect(Math.max(...classes)).toBeLessThan(NEIGHBOUR_COUNT);
  });

  it('gives frequent function words numbers of their own, and the rest one together', () => {
    const [of, by, whoever, whatever] = ['of', 'by', 'whoever', 'whatever'].map((word) =>
      neighbourClass({ terms: [word], words: [word], shapes: Uint16Array.of(Shape.stop) }, 0),
    );
    expect(of).not.toBe(by);
    expect(whoever).toBe(whatever);
  });
});

describe('endingClass', () => {
  it('groups words by their ending', () => {
    expect(endingClass('teacher', 0)).toBe(endingClass('driver', 0));
    expect(endingClass('teacher', 0)).not.toBe(endingClass('quickly', 0));
    expect(endingClass('her', 0)).toBe(endingClass('dam', 0));
  });

  it('reads nothing from the endings of names and numbers', () => {
    expect(endingClass('parker', Shape.capital)).toBe(endingClass('1990s', Shape.number));
    expect(endingClass('parker', Shape.capital)).toBeLessThan(ENDING_COUNT);
  });
});
