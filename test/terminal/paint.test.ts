import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../src/render/answer-text.ts';
import { EN } from '../../src/render/phrases/en.ts';
import { BLANK, dim, heading, line, markedLine, strong, webLink } from '../../src/render/reply.ts';
import { paint } from '../../src/terminal/paint.ts';
import { textWidth } from '../../src/terminal/text-width.ts';
import { buildAnswer, buildCitation, buildCitedArticle } from '../support/builders.ts';

const WIDE = { columns: Infinity, colour: false };

describe('paint', () => {
  it('writes plain text without colour', () => {
    const lines = [line(0, 'He ', strong('resigned'), '.'), BLANK, line(2, dim('Title'))];
    expect(paint({ lines }, WIDE)).toBe('He resigned.\n\n  Title\n');
  });

  it('switches each style on once and off again', () => {
    const lines = [
      line(0, 'He ', strong('stepped down'), '.'),
      line(0, heading('Also:'), webLink('https://a.org')),
    ];
    expect(paint({ lines }, { ...WIDE, colour: true })).toBe(
      'He \u001b[1mstepped down\u001b[22m.\n\u001b[1;36mAlso:\u001b[22;39m\u001b[36mhttps://a.org\u001b[39m\n',
    );
  });

  it('wraps at spaces, indents, and hangs below what follows a marker', () => {
    const lines = [markedLine(2, '2. ', 'one two three')];
    expect(paint({ lines }, { columns: 12, colour: false })).toBe('  2. one two\n     three\n');
  });

  it('keeps a link whole even where it is wider than the window', () => {
    const url = `https://example.org/${'a'.repeat(50)}`;
    expect(paint({ lines: [line(2, 'see ', webLink(url))] }, { columns: 20, colour: false })).toBe(
      `  see\n  ${url}\n`,
    );
  });

  it('keeps the spaces of aligned columns', () => {
    expect(paint({ lines: [line(0, 'a    1')] }, { columns: 40, colour: false })).toBe('a    1\n');
  });

  it('lets no control character of an article, a title, a file name or a question through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, colour) => {
        const answer = buildAnswer({
          question: text,
          outcome: 'closest',
          citations: [
            buildCitation({
              quote: text,
              emphasis: [{ start: 0, end: 1 }],
              permalink: null,
              article: buildCitedArticle({ title: text, file: text, publisher: text, date: text }),
            }),
          ],
          missing: [text],
          suggestion: text,
        });
        const painted = paint(answerText(answer, EN), { columns: 40, colour });
        // oxlint-disable-next-line no-control-regex -- the painter's own styles are taken away first
        const remaining = painted.replaceAll(/\u001b\[[\d;]+m/g, '').replaceAll('\n', '');
        expect(remaining).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
        expect(painted).not.toContain(colour ? '\u001b]' : '\u001b');
      }),
    );
  });

  it('keeps every word in order and no row of several words wider than the window', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '語'), minLength: 1, maxLength: 12 }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 40 }), (words, columns) => {
        const rows = paint({ lines: [line(1, words.join(' '))] }, { columns, colour: false })
          .trimEnd()
          .split('\n');
        expect(rows.flatMap((row) => row.trim().split(' '))).toEqual(words);
        const breakable = rows.filter((row) => row.trim().includes(' '));
        expect(Math.max(0, ...breakable.map(textWidth))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('textWidth', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['語', 2],
    ['😀', 2],
    ['', 0],
  ])('of %j is %i', (text, expected) => {
    expect(textWidth(text)).toBe(expected);
  });
});
