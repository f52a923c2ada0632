import { describe, expect, it } from 'vitest';
import { createComparison } from '../../../src/answer/features/comparison.ts';
import { FEATURES } from '../../../src/answer/features/feature-families.ts';

const absolute = FEATURES.filter(({ name }) => !name.endsWith('-behind'));

describe('the comparison of candidates', () => {
  const { features, fill } = createComparison(absolute);
  const coverage = absolute.findIndex(({ name }) => name === 'coverage');
  const behind = absolute.length + features.findIndex(({ name }) => name === 'coverage-behind');

  it('says how far each is behind the best', () => {
    const rows = [0.9, 0.4, 0].map((value) => {
      const row = new Float64Array(absolute.length + features.length);
      row[coverage] = value;
      return row;
    });
    fill(rows);
    expect(rows.map((row) => row[behind]?.toFixed(2))).toEqual(['0.00', '-0.50', '-0.90']);
  });

  it('compares a single candidate with itself, and takes none', () => {
    const row = new Float64Array(absolute.length + features.length).fill(0.3, 0, absolute.length);
    fill([row]);
    expect(row.subarray(absolute.length).every((value) => value === 0)).toBe(true);
    fill([]);
  });

  it('knows every feature that it compares', () => {
    const names = new Set(absolute.map(({ name }) => name));
    expect(features.filter(({ name }) => !names.has(name.replace(/-behind$/u, '')))).toEqual([]);
  });
});
