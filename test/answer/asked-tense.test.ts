import { describe, expect, it } from 'vitest';
import { askedTense, isPastForm } from '../../src/answer/asked-tense.ts';

describe('askedTense', () => {
  it.each([
    ['Who has resigned?', 'past'],
    ['Who fled?', 'past'],
    ['When did it open?', 'past'],
    ['Will he have resigned by then?', 'open'],
    ['is he going to quit', 'open'],
    ['Who leads the party?', null],
    ['', null],
  ])('of "%s" is %j', (core, tense) => {
    expect(askedTense(core)).toBe(tense);
  });
});

describe('isPastForm', () => {
  it.each([
    ['resigned', true],
    ['fled', true],
    ['resign', false],
  ])('of "%s" is %j', (word, expected) => {
    expect(isPastForm(word)).toBe(expected);
  });
});
