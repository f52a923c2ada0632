import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts';
import { createAnalyzer } from '../../src/text/analyzer.ts';
import { readFrom } from '../corpus/reading.ts';
import { printFigure } from '../support/figure.ts';
import { ATTACKS } from '../support/hostile-text.ts';

const SHORT_CHARS = 100_000;
const LONG_CHARS = 1_000_000;
/** Ten times the article may take so many times as long. */
const GROWTH_MAX = 15;
/** Below it, differences are those of the clock and of collecting garbage. */
const MEASURABLE_MS = 30;
/**
 * Processor time of reading one article of a million characters (splitting takes the smaller part of it; the worst has
 * a third of a million sentences), and of indexing it, milliseconds.
 */
const READ_MAX_MS = 2_000;
const INDEX_MAX_MS = 2_000;

/** What an article may be made of, over and over, to make reading it costly. */
const PIECES: readonly string[] = [
  'a',
  ' ',
  '.',
  '. ',
  'a@a.',
  'A. ',
  'Mr. ',
  'Aa.',
  '"',
  '."',
  '(',
  '[',
  '[a](',
  '<',
  '<a ',
  '<div>',
  '</p>',
  '<!--',
  '<meta charset=',
  '&amp;',
  '&#',
  '*',
  '**a',
  '_a',
  '`',
  '```\n',
  '~~~\n',
  '#',
  '# a\n',
  '> ',
  '- ',
  '- a\n',
  '1. a\n',
  '|',
  '---\n',
  'a: b\n',
  'Also Read | ',
  'Read more: a\n',
  'READ ALSO\n',
  'By A. B. ',
  'JERUSALEM, May 3 (Reuters) - ',
  'Related: ',
  'Subscribe to our newsletter\n',
  '\n',
  'a\n',
  '\n\n',
  '\r',
  '\t',
  '\u0000a',
  '\u200B',
  '\u202E',
  'e\u0301',
  '😀',
  '他',
  'ﷺ',
  '1,',
  '2024-05-01 ',
  '3 May 2024 ',
  '$1.5 million ',
  'http://a.b/',
  '{"a":',
  '"\\',
  "'s ",
  '–—',
  '…',
];

const FORMATS: Readonly<Record<string, (text: string) => string>> = {
  txt: (text) => text,
  md: (text) => text,
  html: (text) => `<!doctype html><title>A title</title><article>${text}</article>`,
  json: (text) => JSON.stringify({ title: 'A title', text }),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cpuOf = async <T>(work: () => Promise<T>): Promise<[ms: number, result: T]> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1_000, result];
};

/** Processor time of reading and of indexing one file, milliseconds. */
async function timesOf(format: string, text: string): Promise<{ read: number; index: number }> {
  const file = `article.${format}`;
  await writeFile(join(folder, file), FORMATS[format]?.(text) ?? text);
  const [read, { articles }] = await cpuOf(() => readFrom(folder, [file]));
  const engine = createMiniSearchEngine(createAnalyzer());
  const [index] = await cpuOf(() => engine.rebuild(articles));
  await engine.close();
  return { read, index };
}

const fill = (piece: string, chars: number): string =>
  piece.repeat(Math.ceil(chars / piece.length)).slice(0, chars);

describe('one article of a million characters', () => {
  it.each(Object.keys(FORMATS))(
    'in .%s is read and indexed in time, whatever it is made of',
    async (format) => {
      const rows: { piece: string; ms: number; growth: number; index: number }[] = [];
      for (const piece of [...PIECES, ...ATTACKS]) {
        const short = await timesOf(format, fill(piece, SHORT_CHARS));
        const long = await timesOf(format, fill(piece, LONG_CHARS));
        const growth = (long.read + long.index) / Math.max(MEASURABLE_MS, short.read + short.index);
        rows.push({ piece, ms: long.read, index: long.index, growth });
      }
      const worst = rows.toSorted((a, b) => b.ms - a.ms)[0];
      const steepest = rows.toSorted((a, b) => b.growth - a.growth)[0];
      const dearest = rows.toSorted((a, b) => b.index - a.index)[0];
      printFigure(
        `reading 1 MB of .${format}, slowest`,
        `${worst?.ms.toFixed(0)} ms of ${JSON.stringify(worst?.piece)}`,
      );
      printFigure(
        `indexing 1 MB of .${format}, slowest`,
        `${dearest?.index.toFixed(0)} ms of ${JSON.stringify(dearest?.piece)}`,
      );
      printFigure(
        `.${format} of ${LONG_CHARS} to one of ${SHORT_CHARS} characters`,
        `${steepest?.growth.toFixed(1)} times for ${JSON.stringify(steepest?.piece)}`,
      );
      expect(rows.filter(({ ms }) => ms > READ_MAX_MS)).toEqual([]);
      expect(rows.filter(({ index }) => index > INDEX_MAX_MS)).toEqual([]);
      expect(rows.filter(({ growth }) => growth > GROWTH_MAX)).toEqual([]);
    },
  );
});
