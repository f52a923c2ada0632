import { describe, expect, it } from 'vitest';
import { withoutMarkup } from '../../src/answer/without-markup.ts';

describe('withoutMarkup', () => {
  it.each([
    [
      'The council **approved** the [wind farm](https://x.example/a) on _Monday_.',
      'The council approved the wind farm on Monday.',
    ],
    ['Use `npm ci` and ~~never~~ guess.', 'Use npm ci and never guess.'],
    ['a * b and snake_case stay', 'a * b and snake_case stay'],
    ['No marks at all.', 'No marks at all.'],
  ])('makes "%s" to "%s"', (sentence, shown) => {
    expect(withoutMarkup(sentence)).toBe(shown);
  });
});
