import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/render/reply.ts';
import { helpText } from '../../src/render/help-text.ts';
import { passageText } from '../../src/render/passage-text.ts';
import { refreshText } from '../../src/render/refresh-text.ts';
import { skippedSentences } from '../../src/render/skipped-text.ts';
import { sourcesText } from '../../src/render/sources-text.ts';
import {
  buildCitation,
  buildRefreshReport,
  buildScope,
  buildSkipped,
  buildSource,
  textOf,
} from '../support/builders.ts';

const rows = ({ lines }: Reply): string[] => lines.map(({ segments }) => textOf(segments));

describe('sourcesText', () => {
  it('lists each article with its date, size and place, then what is searched and what is not', () => {
    const sources = [
      buildSource(),
      buildSource({
        title: 'A copy',
        titleDerived: true,
        promotions: 0,
        copyOf: 'haliva',
        url: 'https://example.org/b',
      }),
    ];
    expect(rows(sourcesText(sources, [buildSkipped()], buildScope(), ''))).toEqual([
      '- Intelligence chief resigns',
      '22 April 2024 · 24 sentences · 2 promotions left out',
      'seeds/haliva.txt',
      '- A copy (title from the first sentence)',
      '22 April 2024 · 24 sentences · copy of haliva',
      'https://example.org/b',
      '',
      '12 articles from 1 March 2024 to 22 April 2024, 340 sentences, refreshed 22 November 2026 11:40 UTC.',
      '1 file skipped:',
      '- seeds/broken.jsonl:17 is not valid JSON. Mend or remove the line',
    ]);
  });

  it('narrows the list to articles that have every word of the filter', () => {
    const sources = [buildSource(), buildSource({ title: 'Floods in the north', file: 'seeds/floods.txt' })];
    const shown = rows(sourcesText(sources, [], buildScope(), 'FLOODS 2024-04'));
    expect(shown.filter((row) => row.startsWith('- '))).toEqual(['- Floods in the north']);
  });

  it('says so when no article matches', () => {
    expect(rows(sourcesText([buildSource()], [], buildScope(), 'zebra'))[0]).toBe(
      'No article matches “zebra”.',
    );
  });

  it('shows fifty and counts the others', () => {
    const sources = Array.from({ length: 1051 }, () => buildSource());
    const shown = rows(sourcesText(sources, [], buildScope(), ''));
    expect(shown.filter((row) => row.startsWith('- '))).toHaveLength(50);
    expect(shown).toContain('and 1,001 more articles: name a word to narrow the list');
  });
});

describe('refreshText', () => {
  it('says what changed, what there is now, and what was skipped', () => {
    const report = buildRefreshReport({ skipped: [buildSkipped({ line: null })] });
    expect(rows(refreshText(report))).toEqual([
      '2 added, 1 changed, 0 removed, 9 unchanged (35 ms).',
      'Now 12 articles from 1 March 2024 to 22 April 2024, 340 sentences.',
      '1 file skipped:',
      '- seeds/broken.jsonl is not valid JSON. Mend or remove the line',
    ]);
  });
});

describe('skippedSentences', () => {
  it('names ten files and counts the others', () => {
    const sentences = skippedSentences(Array.from({ length: 13 }, () => buildSkipped()));
    expect(sentences).toHaveLength(11);
    expect(sentences.at(-1)).toBe('and 3 more');
  });
});

describe('passageText', () => {
  it('marks the citation among its neighbours and names its article', () => {
    const passage = {
      sentences: [
        { text: 'Before.\n', cited: false, startsParagraph: true },
        { text: 'The quote.', cited: true, startsParagraph: false },
      ],
    };
    const { lines } = passageText(passage, buildCitation());
    expect(lines[0]?.segments).toEqual([
      { text: 'Before.', style: 'plain' },
      { text: ' ', style: 'plain' },
      { text: 'The quote.', style: 'strong' },
    ]);
    expect(rows({ lines }).slice(1)).toEqual([
      'Intelligence chief resigns · 22 April 2024',
      'seeds/haliva.txt:5',
    ]);
  });
});

describe('helpText', () => {
  it('lists each command with what may follow it', () => {
    const commands = [
      { name: 'sources', summary: 'List the articles', usage: '[WORDS]' },
      { name: 'quit', summary: 'End', usage: '' },
    ];
    expect(rows(helpText(commands)).slice(-2)).toEqual([
      '/sources [WORDS]  List the articles',
      '/quit             End',
    ]);
  });
});
