import { beforeAll, describe, expect, it } from 'vitest';
import type { Measurement } from '../../../bench/measure-collection.ts';
import { measureQualityOf } from '../../../bench/parts/quality.ts';

const buildMeasurement = (changes: Partial<Measurement> = {}): Measurement => ({
  name: 'news',
  articles: 12,
  sentences: 340,
  indexMs: 1234,
  memoryMb: 98.6,
  cpuMs: 2.345,
  quality: {
    inCorpus: 50,
    offCorpus: 20,
    p1: 0.9123,
    r3: 0.95,
    r10: 1,
    mrr10: 0.93,
    claimed: 0.8,
    claimedRight: 0.99,
    offClaimed: null,
    calibrationError: 0.0345,
    emphasisRight: 0.5,
    emphasisWrong: 0,
    msP50: 1.26,
    msP95: 4.5,
  },
  ...changes,
});

const cellsOf = (table: string, label: string): string[] | undefined =>
  table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find(([, first]) => first === label)
    ?.slice(2, -1);

describe('the quality table', () => {
  let table = '';

  beforeAll(async () => {
    const place = { articles: 'a', questions: [], every: 1 };
    table = await measureQualityOf(
      [
        { name: 'news', ...place },
        { name: 'seed', ...place },
      ],
      async (name) => buildMeasurement(name === 'seed' ? { name, articles: 1 } : { name }),
    );
  });

  it.each([
    ['articles', ['12', '1']],
    ['P@1, %', ['91.2', '91.2']],
    ['R@10, %', ['100.0', '100.0']],
    ['wrongly claimed where nothing answers, %', ['–', '–']],
    ['calibration error (ECE)', ['0.035', '0.035']],
    ['reading and indexing, s', ['1.23', '1.23']],
    ['memory with the index, MB', ['99', '99']],
  ])('has a row "%s"', (label, cells) => {
    expect(cellsOf(table, label)).toEqual(cells);
  });

  it('is a Markdown table with a column for each collection', () => {
    const [header, rule, ...rows] = table.split('\n');
    expect(header).toMatch(/^\| +\| +news \| +seed \|$/u);
    expect(rule).toMatch(/^\| -+ \| -+: \| -+: \|$/u);
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([5]));
  });
});
