import { describe, expect, it } from 'vitest';
import type { QuotationCheck } from '../../src/domain/quotation.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { quotationText } from '../../src/render/quotation-text.ts';
import { buildCitation, buildScope } from '../support/builders.ts';
import { rowsOf, styledWords } from '../support/rows.ts';

const EN = phrasesFor('en-US');
const FR = phrasesFor('fr');

const scope = buildScope();
const text = 'Hamas killed 1,300 people';
const citation = buildCitation({ quote: 'Hamas did not kill 1,200 people.', emphasis: [] });

const differing: QuotationCheck & { kind: 'differing' } = {
  kind: 'differing',
  text,
  citation,
  pieces: [
    { kind: 'same', text: 'Hamas ' },
    { kind: 'asked-only', text: 'killed ' },
    { kind: 'asked-only', text: '1,300' },
    { kind: 'article-only', text: 'did not kill' },
    { kind: 'article-only', text: '1,200' },
    { kind: 'same', text: ' people' },
    { kind: 'asked-only', text: ' indeed' },
    { kind: 'same', text: ' ' },
    { kind: 'same', text: ', in all' },
    { kind: 'article-only', text: ' of Israel' },
  ],
  notes: ['number', 'negation', 'added'],
  scope,
};

const notFound: QuotationCheck = { kind: 'not-found', text, closest: citation, scope };

describe('quotationText', () => {
  it('says that the articles have it word for word, and quotes every place', () => {
    const check: QuotationCheck = { kind: 'exact', text, citations: [buildCitation(), citation], scope };
    const shown = rowsOf(quotationText(check, EN));
    expect(shown[0]).toBe('In the articles, word for word:');
    expect(shown.filter((row) => row.includes('“'))).toEqual([
      '“Maj. Gen. Aharon Haliva is the first to step down.”',
      '2. “Hamas did not kill 1,200 people.”',
    ]);
  });

  it.each([
    [
      'English',
      EN,
      [
        'Not in the articles word for word; they have it differently.',
        'A number differs.',
        'A negation (“not”) was added or left out.',
        '- in the quotation “killed 1,300”, in the article “did not kill 1,200”',
        '- not in the article: “indeed”',
        '- left out: “of Israel”',
        'In the article:',
        '“Hamas did not kill 1,200 people.”',
        'Intelligence chief resigns · 22 April 2024',
        'seeds/haliva.txt:5',
      ],
    ],
    [
      'French',
      FR,
      [
        'Pas mot pour mot dans les articles, qui le disent autrement.',
        'Un nombre diffère.',
        'Une négation («\u00a0ne … pas\u00a0») a été ajoutée ou retirée.',
        '- dans la citation «\u00a0killed 1,300\u00a0», dans l’article «\u00a0did not kill 1,200\u00a0»',
        '- pas dans l’article\u00a0: «\u00a0indeed\u00a0»',
        '- omis\u00a0: «\u00a0of Israel\u00a0»',
        'Dans l’article\u00a0:',
        '«\u00a0Hamas did not kill 1,200 people.\u00a0»',
        'Intelligence chief resigns · 22 avril 2024',
        'seeds/haliva.txt:5',
      ],
    ],
  ])('calls out what matters and lists every difference, in %s', (_name, phrases, expected) => {
    expect(rowsOf(quotationText(differing, phrases))).toEqual(expected);
  });

  it('makes the differing words stand out', () => {
    expect(styledWords(quotationText(differing, EN), 'strong')).toEqual(
      expect.arrayContaining(['killed 1,300', 'did not kill 1,200', 'indeed', 'of Israel']),
    );
  });

  it('spells out the first eight differences and counts the others', () => {
    const pieces = Array.from({ length: 10 }, (_, index) => [
      { kind: 'asked-only' as const, text: `a${index}` },
      { kind: 'same' as const, text: 'b' },
    ]).flat();
    const shown = rowsOf(quotationText({ ...differing, pieces }, EN));
    expect(shown.filter((row) => row.startsWith('- '))).toHaveLength(8);
    expect(shown).toContain('and 2 more');
  });

  it('says that the words are not there, what comes closest, and what was searched', () => {
    expect(rowsOf(quotationText(notFound, EN))).toEqual([
      'These words are not in the articles.',
      'The closest sentence is:',
      '“Hamas did not kill 1,200 people.”',
      'Intelligence chief resigns · 22 April 2024',
      'seeds/haliva.txt:5',
      'Searched 12 articles from 1 March 2024 to 22 April 2024, refreshed 22 November 2026 11:40 UTC.',
    ]);
    expect(rowsOf(quotationText({ ...notFound, closest: null }, EN))).toHaveLength(2);
  });
});
