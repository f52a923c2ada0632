import { describe, expect, it } from 'vitest';
import { baseForm } from '../../src/text/irregular-forms.ts';
import { stem } from '../../src/text/stem.ts';

describe('baseForm', () => {
  it.each([
    ['fled', 'flee'],
    ['took', 'take'],
    ['taken', 'take'],
    ['children', 'child'],
    ['women', 'woman'],
    ['crises', 'crisis'],
    ['dying', 'die'],
  ])('of "%s" is "%s"', (form, base) => {
    expect(baseForm(form)).toBe(base);
  });

  it.each(['resigned', 'take', 'found', 'constructor', ''])('leaves "%s" as it is', (word) => {
    expect(baseForm(word)).toBe(word);
  });

  it('gives all forms of a word one stem', () => {
    expect(new Set(['die', 'dies', 'died', 'dying'].map(stem)).size).toBe(1);
    expect(new Set(['write', 'wrote', 'written', 'writing'].map(stem)).size).toBe(1);
  });
});
