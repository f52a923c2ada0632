import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/search/lexicon.ts';

describe('a lexicon', () => {
  it('numbers strings in the order in which they come', () => {
    const lexicon = createLexicon();
    expect(['war', 'gaza', 'war', 'constructor'].map(lexicon.numberOf)).toEqual([0, 1, 0, 2]);
    expect(lexicon.size()).toBe(3);
    expect([0, 1, 2].map(lexicon.textOf)).toEqual(['war', 'gaza', 'constructor']);
    expect(lexicon.textsOf(Uint32Array.of(1, 0, 1))).toEqual(['gaza', 'war', 'gaza']);
  });

  it('does not number what is only looked for', () => {
    const lexicon = createLexicon();
    expect(lexicon.find('war')).toBe(-1);
    expect(lexicon.find('toString')).toBe(-1);
    expect(lexicon.numberOf('gaza')).toBe(0);
    expect(lexicon.find('gaza')).toBe(0);
  });
});
