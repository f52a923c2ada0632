import { describe, expect, it } from 'vitest';
import { markdownTable, percent, pointsLost } from '../../bench/markdown-table.ts';

describe('markdownTable', () => {
  it('lines its columns up, text to the left and figures to the right', () => {
    expect(
      markdownTable(
        ['engine', 'P@1'],
        [
          ['lunr', '63.3'],
          ['MiniSearch', '–'],
        ],
      ),
    ).toBe(
      [
        '| engine     |  P@1 |',
        '| ---------- | ---: |',
        '| lunr       | 63.3 |',
        '| MiniSearch |    – |',
      ].join('\n'),
    );
  });

  it('has figures only, and columns of at least three characters, where asked for', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']], 0)).toBe('|   a |   b |\n| --: | --: |\n|   1 |   2 |');
  });
});

describe('percent', () => {
  it.each([
    [0.7234, '72.3'],
    [0, '0.0'],
    [null, '–'],
  ])('of %s is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });
});

describe('pointsLost', () => {
  it.each([
    [0.75, 0.732, '1.8'],
    [0.75, 0.76, '-1.0'],
    [0.75, 0.750_01, '0.0'],
    [null, 0.5, '–'],
    [0.5, null, '–'],
  ])('from %s to %s is %s', (from, to, text) => {
    expect(pointsLost(from, to)).toBe(text);
  });
});
