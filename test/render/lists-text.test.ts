import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeFiles } from '../../src/corpus/node-files.ts';
import { DEFAULT_CORPUS_OPTIONS, readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Reply } from '../../src/render/reply.ts';
import { helpText } from '../../src/render/help-text.ts';
import { passageText } from '../../src/render/passage-text.ts';
import { refreshText } from '../../src/render/refresh-text.ts';
import { skippedLines, skippedSentences } from '../../src/render/skipped-text.ts';
import { citationsText } from '../../src/render/citation-text.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { phrasesFor } from '../../src/render/phrases/index.ts';
import { sourcesText, type SourceListing } from '../../src/render/sources-text.ts';
import {
  buildCitation,
  buildRefreshReport,
  buildScope,
  buildSkipped,
  buildSource,
  textOf,
} from '../support/builders.ts';
import { createFakeClock } from '../support/fake-services.ts';
import { createFolder } from '../support/folder.ts';

const rows = ({ lines }: Reply): string[] => lines.map(({ segments }) => textOf(segments));

/** `/sources` in English. */
const listed = (
  sources: SourceListing['sources'],
  skipped: SourceListing['skipped'],
  scope: SourceListing['scope'],
  words: string,
): Reply => sourcesText({ sources, skipped, scope, words }, EN);

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
    expect(rows(listed(sources, [buildSkipped()], buildScope(), ''))).toEqual([
      '- Intelligence chief resigns',
      '22 April 2024 · 24 sentences · 2 promotions left out',
      'seeds/haliva.txt',
      '- A copy (title from the first sentence)',
      '22 April 2024 · 24 sentences · copy of haliva',
      'https://example.org/b',
      'seeds/haliva.txt',
      '',
      '12 articles from 1 March 2024 to 22 April 2024, 340 sentences, refreshed 22 November 2026 11:40 UTC.',
      '1 note about files:',
      '- seeds/broken.jsonl:17 is not valid JSON. Mend or remove the line',
    ]);
  });

  it('narrows the list to articles that have every word of the filter', () => {
    const sources = [buildSource(), buildSource({ title: 'Floods in the north', file: 'seeds/floods.txt' })];
    const shown = rows(listed(sources, [], buildScope(), 'FLOODS 2024-04'));
    expect(shown.filter((row) => row.startsWith('- '))).toEqual(['- Floods in the north']);
  });

  it('says so when no article matches', () => {
    expect(rows(listed([buildSource()], [], buildScope(), 'zebra'))[0]).toBe('No article matches “zebra”.');
  });

  it('says that there are none where there are none', () => {
    expect(rows(listed([], [], buildScope({ articles: 0 }), ''))[0]).toBe('There are no articles.');
  });

  it('shows fifty and counts the others', () => {
    const sources = Array.from({ length: 1051 }, () => buildSource());
    const shown = rows(listed(sources, [], buildScope(), ''));
    expect(shown.filter((row) => row.startsWith('- '))).toHaveLength(50);
    expect(shown).toContain('and 1,001 more articles: name a word to narrow the list');
  });
});

describe('refreshText', () => {
  it('says what changed, what there is now, and what was skipped', () => {
    const report = buildRefreshReport({ skipped: [buildSkipped({ line: null })] });
    const titles = new Map([
      ['a', 'Floods in the north'],
      ['c', 'Chief resigns'],
    ]);
    expect(rows(refreshText(report, titles, EN))).toEqual([
      '2 added, 1 changed, 0 removed, 9 unchanged (35 ms).',
      '+ Floods in the north',
      '+ b',
      '~ Chief resigns',
      'Now 12 articles from 1 March 2024 to 22 April 2024, 340 sentences.',
      '1 note about files:',
      '- seeds/broken.jsonl is not valid JSON. Mend or remove the line',
    ]);
  });
});

describe('refreshText in another language', () => {
  it('has the same marks', () => {
    const report = buildRefreshReport({
      added: ['a'],
      changed: ['b'],
      removed: ['c'],
      dryRun: true,
      shared: true,
    });
    expect(rows(refreshText(report, new Map(), phrasesFor('de')))).toEqual([
      'Die Artikel wurden schon eingelesen; das hier ist das Ergebnis.',
      'Nur ein Probelauf: Nichts wurde geändert. Neu einlesen brächte:',
      '1 neu, 1 geändert, 1 entfernt, 9 unverändert (35 ms).',
      '+ a',
      '~ b',
      '− c',
      'Danach wären es 12 Artikel vom 1. März 2024 bis zum 22. April 2024, 340 Sätze.',
    ]);
  });
});

describe('citationsText', () => {
  it('shows further citations, each with where it is from', () => {
    const more = [buildCitation({ quote: 'One.' }), buildCitation({ quote: 'Two.' })];
    expect(rows(citationsText(more, phrasesFor('fr')))).toEqual([
      '«\u00a0One.\u00a0»',
      'Intelligence chief resigns · 22 avril 2024',
      'seeds/haliva.txt:5',
      '',
      '«\u00a0Two.\u00a0»',
      'Intelligence chief resigns · 22 avril 2024',
      'seeds/haliva.txt:5',
    ]);
  });
});

describe('skippedSentences', () => {
  const thirteen = Array.from({ length: 13 }, () => buildSkipped());

  it('gives as many as wanted, counts the others and says who lists them', () => {
    const sentences = skippedSentences(thirteen, 10, '/sources lists them all');
    expect(sentences).toHaveLength(11);
    expect(sentences.at(-1)).toBe('and 3 more; /sources lists them all');
  });

  it('gives all without a limit', () => {
    expect(skippedSentences(thirteen, Infinity, '')).toHaveLength(13);
  });

  // Windows lets only administrators make links.
  it.skipIf(process.platform === 'win32')(
    'names real troubles before links and unsupported formats as the corpus words them',
    async () => {
      const cwd = createFolder({ 'a.png': 'x', 'b.docx': 'x', 'c.txt': '', 'd.json': '{' });
      symlinkSync(join(cwd, 'c.txt'), join(cwd, 'a-link.txt'));
      const clock = createFakeClock();
      const files = createNodeFiles(cwd);
      const { skipped } = await readCorpus(['.'], DEFAULT_CORPUS_OPTIONS, { files, clock });
      const named = skippedSentences(skipped, Infinity, '').map((sentence) => sentence.split(/[ :]/)[0]);
      expect(named).toEqual(['c.txt', 'd.json', 'a-link.txt', 'a.png', 'b.docx']);
    },
  );
});

describe('skippedLines', () => {
  it('lists every note with reason and remedy', () => {
    const notes = Array.from({ length: 31 }, (_, index) =>
      buildSkipped({ file: `x${index}.txt`, line: null }),
    );
    const shown = rows({ lines: skippedLines(notes, EN) });
    expect(shown[0]).toBe('31 notes about files:');
    expect(shown).toHaveLength(32);
    expect(shown.at(-1)).toBe('- x30.txt is not valid JSON. Mend or remove the line');
  });
});

describe('refreshText of many changes', () => {
  it('names ten articles of a kind and counts the others', () => {
    const removed = Array.from({ length: 12 }, (_, index) => `id-${index}`);
    const shown = rows(refreshText(buildRefreshReport({ added: [], changed: [], removed }), new Map(), EN));
    expect(shown.slice(1, 4)).toEqual(['− id-0', '− id-1', '− id-2']);
    expect(shown.filter((row) => row.startsWith('− id'))).toHaveLength(10);
    expect(shown).toContain('− and 2 more');
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
    const { lines } = passageText(passage, buildCitation(), EN);
    expect(lines[0]?.segments).toEqual([
      { text: 'Before.', style: 'plain' },
      { text: ' ', style: 'plain' },
      { text: '» ', style: 'mark' },
      { text: 'The quote.', style: 'strong' },
      { text: ' «', style: 'mark' },
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
    expect(rows(helpText(commands, EN)).slice(-2)).toEqual([
      '/sources [WORDS]  List the articles',
      '/quit             End',
    ]);
  });
});
