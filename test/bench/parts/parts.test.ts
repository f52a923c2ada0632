import { describe, expect, it } from 'vitest';
import { CALIBRATION_CORPORA } from '../../../bench/calibration-corpora.ts';
import type { CalibrationRow } from '../../../bench/measure-calibration.ts';
import { summarizeQuality } from '../../../bench/measure-quality.ts';
import { ablation } from '../../../bench/parts/ablation.ts';
import { calibration } from '../../../bench/parts/calibration.ts';
import { growth } from '../../../bench/parts/growth.ts';
import { peers } from '../../../bench/parts/peers.ts';
import { robustness } from '../../../bench/parts/robustness.ts';
import type { Part } from '../../../bench/parts/part.ts';
import { findPackageRoot } from '../../../src/app/package-root.ts';
import { FEATURE_FAMILIES } from '../../../src/answer/features/feature-families.ts';

const OPTIONS = { root: findPackageRoot(import.meta.url), every: 400, growth: [300] };

/** The cells of a table, row by row, the header first. */
const cellsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** Runs a part, every measurement in this process. */
const run = (part: Part): Promise<string> => part.run(OPTIONS, async (_label, input) => part.measure(input));

describe('the peers', () => {
  it('are measured beside Verbatim, with their versions and configurations', async () => {
    const measured: string[] = [];
    const figures = {
      p1: 0.5,
      r3: 0.6,
      r10: 0.7,
      mrr10: 0.55,
      msP50: 1,
      msP95: 2,
      indexMs: 500,
      memoryMb: 90,
    };
    const markdown = await peers.run(OPTIONS, async (label) => {
      measured.push(label);
      return figures;
    });
    const [, ...rows] = cellsOf(markdown);
    expect(rows.map(([name]) => name?.replaceAll('*', ''))).toEqual(measured);
    expect(rows).toHaveLength(8);
    expect(rows[1]?.slice(1)).toEqual(['50.0', '60.0', '70.0', '55.0', '1.0', '2.0', '0.50', '90']);
    expect(markdown).toMatch(/- lunr \(lunr \d+\.\d+\.\d+\): /u);
    expect(markdown).not.toContain('?)');
  });

  it('find sentences of the collection', async () => {
    const folder = `${OPTIONS.root}/bench/data/squad-dev`;
    const figures = await peers.measure({ key: 'minisearch-stemmed', folder, every: 400 });
    expect(figures).toMatchObject({ p1: expect.any(Number), memoryMb: expect.any(Number) });
    expect((figures as { r10: number }).r10).toBeGreaterThan(0.5);
  });
});

describe('the ablation', () => {
  it('leaves the reranker and each family out once, beside the ranking as it is', async () => {
    const [, ...rows] = cellsOf(await run(ablation));
    expect(rows.map(([family]) => family)).toEqual([
      'none',
      'reranker',
      ...FEATURE_FAMILIES.map(({ name }) => name),
    ]);
    expect(rows[0]?.[3]).toBe('0.0');
    const counted = rows.slice(1).reduce((sum, cells) => sum + Number(cells[1]), 0);
    expect(counted).toBe(Number(rows[0]?.[1]));
    expect(rows.some((cells) => Number(cells[3]) !== 0)).toBe(true);
  });
});

describe('the robustness', () => {
  it('has a row for each way of asking', async () => {
    const markdown = await run(robustness);
    expect(cellsOf(markdown)).toHaveLength(4);
    expect(markdown).toContain('hey bot');
  });
});

describe('the calibration', () => {
  it('asks single articles and whole collections', async () => {
    const row = { corpora: 3, sentences: 20, quality: summarizeQuality([]) };
    const [header, ...rows] = cellsOf(await calibration.run(OPTIONS, async () => row));
    expect(rows.map(([asked]) => asked)).toEqual(Object.keys(CALIBRATION_CORPORA));
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([header?.length]));
  });

  it('takes the answers of all corpora of a row together', async () => {
    const row = await calibration.measure({
      corpora: 'single news articles, near misses',
      root: OPTIONS.root,
      every: 1,
    });
    const { corpora, quality } = row as CalibrationRow;
    expect([corpora, quality.inCorpus, quality.offCorpus]).toEqual([13, 151, 65]);
    expect(quality.p1).toBeGreaterThan(0.3);
  });
});

describe('the growth', () => {
  it('measures as many sentences as asked for', async () => {
    const [, row] = cellsOf(await run(growth));
    expect(Number(row?.[0])).toBeGreaterThanOrEqual(300);
    expect(Number(row?.[0])).toBeLessThan(900);
    expect(row?.slice(2).every((cell) => Number(cell) > 0)).toBe(true);
  });
});
