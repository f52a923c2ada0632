import { describe, expect, it } from 'vitest';
import { limitLines } from '../../src/render/limits-text.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { rowsOf } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const DE = phrasesFor('de');

describe('limitLines', () => {
  it.each([
    [EN, { since: '2024-05-01' }, 'Only articles since 1 May 2024 were asked.'],
    [EN, { before: '2024-03-01' }, 'Only articles until 29 February 2024 were asked.'],
    [
      EN,
      { since: '2024-01-01', before: '2025-01-01' },
      'Only articles from 1 January 2024 to 31 December 2024 were asked.',
    ],
    [EN, { since: '2024-05-01', before: '2024-05-02' }, 'Only articles of 1 May 2024 were asked.'],
    [DE, { since: '2024-05-01' }, 'Nur Artikel seit dem 1. Mai 2024 wurden befragt.'],
  ])('names the days', (phrases, limits, expected) => {
    expect(rowsOf({ lines: limitLines(limits, null, phrases) })).toEqual([expected]);
  });

  it('names the only article', () => {
    expect(rowsOf({ lines: limitLines({}, 'Chief\nresigns', EN) })).toEqual([
      'Only the article “Chief resigns” was asked.',
    ]);
  });

  it('says nothing without limits', () => {
    expect(limitLines({}, null, EN)).toEqual([]);
  });
});
