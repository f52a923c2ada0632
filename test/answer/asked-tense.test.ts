import { describe, expect, it } from 'vitest';
import { askedTense, isPastForm } from '../../src/answer/asked-tense.ts';

describe('askedTense', () => {
  it.each([
    ['who has resigned', 'past'],
    ['who fled', 'past'],
    ['who quit', 'past'],
    ['which cut hurt most', 'past'],
    ['did anybody quit', 'past'],
    ['when did it open', 'past'],
    ['will he have resigned by then', 'open'],
    ['is he going to quit', 'open'],
    ['who leads the party', null],
    ['what do ministers cut', null],
    ['', null],
  ])('of "%s" is %j', (asked, tense) => {
    expect(askedTense(asked.split(' '))).toBe(tense);
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
