import { describe, expect, it } from 'vitest';
import { asText, compose } from '../../src/render/compose.ts';
import { dated, strong } from '../../src/render/reply.ts';

describe('compose', () => {
  it('puts styled pieces where the phrase has them', () => {
    const day = dated('22 April 2024', '2024-04-22');
    expect(compose((slot) => `As of ${slot(day)}: ${slot(strong('31'))}.`)).toEqual([
      { text: 'As of ', style: 'plain' },
      day,
      { text: ': ', style: 'plain' },
      strong('31'),
      { text: '.', style: 'plain' },
    ]);
  });

  it('gives the words around the pieces the style wanted, and nothing for no words', () => {
    expect(compose(() => 'a', 'dim')).toEqual([{ text: 'a', style: 'dim' }]);
    expect(compose((slot) => slot(strong('a')))).toEqual([strong('a')]);
  });

  it('puts pieces in the order of the language, not of their making', () => {
    const segments = compose((slot) => {
      const [first, second] = [slot(strong('1')), slot(strong('2'))];
      return `${second}${first}`;
    });
    expect(segments.map(({ text }) => text)).toEqual(['2', '1']);
  });
});

describe('asText', () => {
  it('is the text of a piece', () => {
    expect(asText(strong('31'))).toBe('31');
  });
});
