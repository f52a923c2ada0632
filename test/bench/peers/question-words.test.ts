import { describe, expect, it } from 'vitest';
import { contentWords, questionWords } from '../../../bench/peers/question-words.ts';

describe('questionWords', () => {
  it.each([
    ['Who resigned?', ['who', 'resigned']],
    ['"Café": +1,200*', ['café', '1', '200']],
    ['?!', []],
  ])('of %s', (question, words) => {
    expect(questionWords(question)).toEqual(words);
  });
});

describe('contentWords', () => {
  it('leaves function words out', () => {
    expect(contentWords('Who sells the cake?')).toEqual(['sells', 'cake']);
  });

  it('keeps them when there are no others', () => {
    expect(contentWords('Who is he?')).toEqual(['who', 'is', 'he']);
  });
});
