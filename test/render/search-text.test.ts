import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { searchText } from '../../src/render/search-text.ts';
import { buildCitation, buildCitedArticle, buildFound } from '../support/builders.ts';
import { rowsOf } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const DE = phrasesFor('de');

describe('searchText', () => {
  const citation = buildCitation({ permalink: 'https://example.org/a#:~:text=Maj.' });
  const found = buildFound({ citations: [citation, citation], total: 12, offset: 5, missing: ['zebra'] });

  it.each([
    [
      'English',
      EN,
      [
        'Sentences 6 to 7 of 12 for “step down”',
        '6. “Maj. Gen. Aharon Haliva is the first to step down.”',
        'Intelligence chief resigns · 22 April 2024',
        'https://example.org/a#:~:text=Maj.',
      ],
      'Not found in the articles: zebra',
    ],
    [
      'German',
      DE,
      [
        'Sätze 6 bis 7 von 12 zu „step down“',
        '6. „Maj. Gen. Aharon Haliva is the first to step down.“',
        'Intelligence chief resigns · 22. April 2024',
        'https://example.org/a#:~:text=Maj.',
      ],
      'Kommt in den Artikeln nicht vor: zebra',
    ],
  ])('numbers the sentences through in %s', (_name, phrases, first, last) => {
    const shown = rowsOf(searchText(found, phrases));
    expect(shown.slice(0, 4)).toEqual(first);
    expect(shown.at(-1)).toBe(last);
  });

  it.each([
    ['nothing', 0, 'No sentence of the articles goes with “step down”.'],
    ['nothing further', 7, 'There are no further sentences; 7 were found.'],
  ])('says that there is %s, and what was searched', (_name, total, expected) => {
    expect(rowsOf(searchText(buildFound({ citations: [], total }), EN))).toEqual([
      expected,
      'Searched 12 articles from 1 March 2024 to 22 April 2024, refreshed 22 November 2026 11:40 UTC.',
    ]);
  });

  it('counts a single sentence as one', () => {
    const one = buildFound({ words: 'ferry', citations: [citation], total: 6, offset: 5 });
    expect(rowsOf(searchText(one, EN))[0]).toBe('Sentence 6 of 6 for “ferry”');
  });

  it('cuts long sentences and titles for the room there is, so that every one is seen', () => {
    const article = buildCitedArticle({
      title: 'Title '.repeat(60),
      url: `https://example.org/${'a'.repeat(80)}`,
    });
    const long = buildCitation({ quote: 'All of it went on. '.repeat(60), emphasis: [], article });
    const shown = rowsOf(searchText(buildFound({ citations: Array(5).fill(long), total: 5 }), EN, 1800));
    expect(shown.filter((row) => /^\d\. “.*…”$/u.test(row))).toHaveLength(5);
    expect(shown.join('\n').length).toBeLessThan(2000);
  });
});
