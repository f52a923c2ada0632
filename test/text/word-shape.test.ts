import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { calendarName, Shape } from '../../src/text/word-shape.ts';

const NAMES = Object.keys(Shape) as (keyof typeof Shape)[];

/** The names of the bits that one word of a text has. */
function shapeOf(text: string, surface: string): string[] {
  const { tokens, shapes } = createAnalyzer().analyze(text);
  const at = tokens.findIndex((token) => token.surface === surface);
  if (at < 0) throw new Error(`"${text}" has no token "${surface}".`);
  return NAMES.filter((name) => ((shapes[at] ?? 0) & Shape[name]) !== 0);
}

describe('the shape of a word', () => {
  it.each([
    ['The war began', 'war', []],
    ['The war began', 'The', ['capital', 'initial', 'stop']],
    ['in Gaza', 'Gaza', ['capital']],
    ['Élodie left', 'Élodie', ['capital', 'initial']],
    ['killed 1,200 people', '1,200', ['number']],
    ['killed twelve people', 'twelve', ['number']],
    ['about three million', 'million', ['number']],
    ['back in 1984', '1984', ['number', 'year']],
    ['in the 1990s', '1990s', ['number', 'year']],
    ['some 2500 people', '2500', ['number']],
    ['on Monday', 'Monday', ['capital', 'calendar']],
    ["Monday's vote", "Monday's", ['capital', 'initial', 'calendar']],
    ['on Oct. 7', 'Oct', ['capital', 'calendar']],
    ['he said yesterday', 'yesterday', ['calendar']],
    ['in May', 'May', ['capital', 'calendar']],
    ['it may rain', 'may', ['stop']],
    ['they march on', 'march', []],
    ['in March', 'March', ['capital', 'calendar']],
    ['worth $20', '20', ['number', 'money']],
    ['worth €3.5bn', '3.5bn', ['number', 'money']],
    ['paid 20 dollars', '20', ['number', 'money']],
    ['paid 20 million euros', '20', ['number', 'money']],
    ['80% of them', '80', ['initial', 'number', 'percent']],
    ['some 80 percent', '80', ['number', 'percent']],
    ['some 80 per cent', '80', ['number', 'percent']],
    ['80 per person', '80', ['initial', 'number']],
    ['the US said', 'US', ['capital']],
    ['told us so', 'us', ['stop']],
    ['on Monday, troops left', 'troops', ['separated']],
    ['he said: "Leave"', 'Leave', ['capital', 'separated']],
    ['Maj. Gen. Aharon Haliva', 'Haliva', ['capital']],
    ['a cease-fire deal', 'deal', []],
  ])('in "%s", "%s" is %j', (text, surface, expected) => {
    expect(shapeOf(text, surface)).toEqual(expected);
  });
});

describe('calendarName', () => {
  it.each([
    ['oct', true, 'october'],
    ['sept', true, 'september'],
    ['october', false, 'october'],
    ['thurs', false, 'thursday'],
    ['sun', true, 'sunday'],
    ['sun', false, null],
    ['may', true, 'may'],
    ['may', false, null],
    ['mar', false, null],
    ['haliva', true, null],
  ])('of "%s" (capital: %j) is %j', (folded, capital, expected) => {
    expect(calendarName(folded, capital)).toBe(expected);
  });
});
