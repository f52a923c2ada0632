import { describe, expect, it } from 'vitest';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { countSourcePages, sourcesPageText } from '../../src/render/sources-page-text.ts';
import { buildScope, buildSkipped, buildSource } from '../support/builders.ts';
import { rowsOf } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const FR = phrasesFor('fr');

const listingOf = (amount: number, words = '') => ({
  sources: Array.from({ length: amount }, (_, index) =>
    buildSource({
      title: `Story ${index + 1}`,
      url: index === 0 ? null : `https://example.org/${index + 1}`,
    }),
  ),
  skipped: [buildSkipped()],
  scope: buildScope(),
  words,
});

describe('sourcesPageText', () => {
  it('gives the page wanted, numbered through, each title as the link', () => {
    const { lines } = sourcesPageText(listingOf(12), 2, EN);
    expect(lines.slice(0, 4).map(({ segments }) => segments.at(-1))).toMatchObject([
      { style: 'link', href: 'https://example.org/11', label: 'Story 11' },
      { text: ' · 24 sentences · 2 promotions left out' },
      { href: 'https://example.org/12' },
      { style: 'dim' },
    ]);
    expect(lines[0]?.segments[0]?.text).toBe('11. ');
  });

  it.each([
    [
      'English',
      EN,
      [
        'Page 2 of 2',
        '12 articles from 1 March 2024 to 22 April 2024, 340 sentences, refreshed 22 November 2026 11:40 UTC.',
        'without a date: 0, without a link: 1',
        '1 note about files that cannot be used or were mended',
      ],
    ],
    [
      'French',
      FR,
      [
        'Page 2 sur 2',
        '12 articles du 1er mars 2024 au 22 avril 2024, 340 phrases\u00a0; dernière lecture\u00a0: 22 novembre 2026 à 11:40 UTC.',
        'sans date\u00a0: 0, sans lien\u00a0: 1',
        '1 remarque sur des fichiers inutilisables ou corrigés',
      ],
    ],
  ])(
    'says in %s which page it is, what is searched, and what the articles lack',
    (_name, phrases, expected) => {
      expect(rowsOf(sourcesPageText(listingOf(12), 2, phrases)).slice(-4)).toEqual(expected);
    },
  );

  it('says that nothing matches', () => {
    expect(rowsOf(sourcesPageText(listingOf(3, 'zebra'), 1, EN))[0]).toBe('No article matches “zebra”.');
  });

  it('cuts titles for the room that addresses leave', () => {
    const sources = Array.from({ length: 10 }, () =>
      buildSource({ title: 'Title '.repeat(60), url: `https://example.org/${'a'.repeat(60)}` }),
    );
    const { lines } = sourcesPageText({ ...listingOf(0), sources }, 1, EN);
    const chars = lines.flatMap(({ segments }) =>
      segments.map((segment) =>
        segment.style === 'link' ? `[${segment.label}](<${segment.href}>)` : segment.text,
      ),
    );
    expect(chars.join('').length).toBeLessThan(2000);
    expect(chars.filter((text) => text.startsWith('[Title Title'))).toHaveLength(10);
  });
});

describe('countSourcePages', () => {
  it.each([
    [0, 1],
    [10, 1],
    [11, 2],
    [100, 10],
  ])('of %i articles is %i', (amount, pages) => {
    expect(countSourcePages(listingOf(amount))).toBe(pages);
  });

  it('counts only what matches', () => {
    expect(countSourcePages(listingOf(30, 'story 3'))).toBe(1);
  });
});
