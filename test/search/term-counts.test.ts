import { expect, it } from 'vitest';
import { createTermCounts } from '../../src/search/term-counts.ts';

it('term counts tell how many texts have a term, those taken back left out', () => {
  const counts = createTermCounts();
  counts.count([3, 0], 1);
  counts.count([3], 1);
  counts.count([0], -1);
  expect([3, 0, 1, 99, -1].map(counts.of)).toEqual([2, 0, 0, 0, 0]);
});
