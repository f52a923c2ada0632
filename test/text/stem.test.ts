import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/stem.ts';

describe('stem', () => {
  it.each([
    ['resigned', 'resigning'],
    ['resign', 'resigns'],
    ['failure', 'failures'],
    ['killed', 'killing'],
    ['city', 'cities'],
  ])('gives "%s" and "%s" the same stem', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['war', 'warning'],
    ['gaza', 'gas'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each(['москва', 'réseau', 'b2b', '1200', '', `${'a'.repeat(50)}ing`])(
    'leaves "%s" as it is, which is no English word',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});
