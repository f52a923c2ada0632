import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FIELDS, type Fields } from '../../../src/corpus/metadata/fields.ts';
import { readHeader } from '../../../src/corpus/metadata/read-header.ts';

/** The fields of a header and the text behind it. */
function split(text: string): [Partial<Fields>, string] {
  const { fields, omissions } = readHeader(text, 0);
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return [known, text.slice(omissions.at(-1)?.end ?? 0).trim()];
}

const PROSE = 'The army said that its chief of intelligence had resigned.';
const DATED = { date: '2024-04-22' };

describe('readHeader', () => {
  it.each<[string, Partial<Fields>]>([
    [' date 2024-04-22 ', DATED],
    ['Date: 2024-04-22\n', DATED],
    ['DATE: April 22, 2024\n', DATED],
    ['Date: 22/04/2024\n', DATED],
    ['2024-04-22 ', DATED],
    ['2024-04-22\n', DATED],
    ['2024-04-22T10:30:00Z\n', DATED],
    ['Monday, 22 April 2024\n\n', DATED],
    ['April 22, 2024, 10:30 am IST\n', DATED],
    ['22 April 2024 at 22:05 (GMT)\n', DATED],
    ['Published: April 22, 2024\n', DATED],
    ['Published on 22 April 2024 ', DATED],
    ['Published on April 22, 2024 - ', DATED],
    ['Posted on: April 22, 2024 | ', DATED],
    ['Updated 22 Apr 2024, 10:30 ', DATED],
    ['Last updated: 22 Apr 2024\n', DATED],
    ['First published: 22 April 2024\nLast updated: 25 April 2024\n', DATED],
    ['Last updated: 25 April 2024\nFirst published: 22 April 2024\n', DATED],
    ['Title: Spy chief resigns\n', { title: 'Spy chief resigns' }],
    ['Headline: Why did he resign?\n', { title: 'Why did he resign?' }],
    ['By Jane Doe\n', {}],
    ['By JANE DOE and Ali bin Said\n', {}],
    ['By Jane Doe | Published: 22 April 2024\n', DATED],
    ['Author: Jane Doe\n', {}],
    ['Written by: Jane O’Neill\n', {}],
    ['URL: https://example.org/a\n', { url: 'https://example.org/a' }],
    ['Link: https://example.org/a?b=1&c=2\n', { url: 'https://example.org/a?b=1&c=2' }],
    ['Source: Reuters\n', { publisher: 'Reuters' }],
    ['Publisher: example.org\n', { publisher: 'example.org' }],
    ['Language: English\n', { lang: 'en' }],
    ['Lang: pt-BR\n', { lang: 'pt-BR' }],
    ['date: 04/05/2024\n', {}],
    ['Date: 04/05/2024 ', {}],
    ['Date: 22/04/2024 ', DATED],
    ['Published: unknown\n', {}],
    ['Date: 30 February 2024\n', {}],
    ['Published - April 22, 2024 09:01 pm IST - CHENNAI\n', DATED],
    ['Section: World\nTags: israel, hamas, gaza\n', {}],
    [
      'Title: Spy chief resigns\r\nBy Jane Doe\r\nDate: April 22, 2024\r\nSource: AP\r\nURL: https://example.org/a\r\n\r\n',
      { ...DATED, title: 'Spy chief resigns', publisher: 'AP', url: 'https://example.org/a' },
    ],
  ])('takes %j for a header', (header, fields) => {
    expect(split(header + PROSE)).toEqual([fields, PROSE]);
  });

  it.each([
    'Date palms are grown in Jericho.',
    'Date 2024-04-22 was a Monday.',
    'By Monday the army had left the city.',
    'By the end of April 2024 prices had doubled.',
    'By Jane Doe’s account, nobody knew.',
    'Published in 1999, the book sold well.',
    'Published on 22 April 2024, the report blames the army.',
    'Published on 22 April 2024 by the ministry, the report blames the army.',
    'Updated figures show a fall.',
    'Updated 22 April 2024 figures show a fall.',
    'Source material was lost in the fire.',
    'Source: he had it from his brother. Nobody believed him.',
    'Source close to the minister: he will resign.',
    'Author Jane Doe won the prize.',
    'Title: it is what every boxer wants, and few will get. He did.\nlang: x',
    'Link to the past: a museum opens.',
    'URL: none of those on the list worked.',
    'Language is power.',
    'Language: it divides the country.',
    'April 22, 2024 was a Monday.',
    'April 22, 2024, will be remembered.',
    '22 April 2024 brought rain.',
    '2024-04-22 was a Monday.',
    'Posted to Berlin in 1938, he wrote home daily.',
    'Date: 04/05/2024 was a Friday.',
    'Published - and damned - he left.',
    'Spy chief quits\nBy Monday the army had left.\nUpdated figures show a fall.',
    'Issued on 22 April, the warning came too late.',
    'Section 230 protects platforms.',
    'Edition after edition sold out.',
    'In May 2024 the army left.',
  ])('leaves prose alone: %s', (prose) => {
    const text = prose.startsWith('Title') ? prose.slice('Title: '.length) : prose;
    expect(readHeader(text, 0)).toEqual({ fields: NO_FIELDS, omissions: [] });
  });

  it.each<[string, Partial<Fields>]>([
    ['By Our Reporter', {}],
    ['Published - April 22, 2024 09:01 pm IST - CHENNAI', DATED],
    ['Updated: April 22, 2024 10:15 am IST', DATED],
  ])('leaves out %j below a headline', (line, expected) => {
    const text = `Spy chief quits\n\n${line}\n\n${PROSE}`;
    const { fields, omissions } = readHeader(text, 0);
    expect(fields).toEqual({ ...NO_FIELDS, ...expected });
    expect(omissions.map(({ start, end }) => text.slice(start, end))).toEqual([line]);
  });

  it('begins where it is told to', () => {
    const text = '---\n---\nDate: 2024-04-22\nText.';
    expect(readHeader(text, 7).omissions).toEqual([{ start: 8, end: 24, kind: 'metadata', rule: 'header' }]);
  });

  it('gives spans inside the text, in order and apart', () => {
    const line = fc.constantFrom(
      'Date: 2024-04-22',
      'By Jane Doe',
      'x',
      '',
      'Source: AP | date 2024-04-22',
      ' date 2024-04-22 T',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        let previous = 0;
        for (const { start, end } of readHeader(text, 0).omissions) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previous = end;
        }
      }),
    );
  });
});
