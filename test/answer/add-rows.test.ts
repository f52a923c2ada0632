import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow, addRows } from '../../src/answer/add-rows.ts';

const ROWS = 6;
const SIZE = 3;
const rows = Float32Array.from({ length: ROWS * SIZE }, (_, i) => i);

describe('addRows', () => {
  it('adds the rows with these numbers, as often as they are given', () => {
    const sums = Float64Array.of(100, 100, 100);
    addRows(sums, rows, Uint16Array.of(5, 1, 0, 1, 5), 1, 4);
    expect([...sums]).toEqual([100 + 3 + 0 + 3, 100 + 4 + 1 + 4, 100 + 5 + 2 + 5]);
  });

  it('does the same as adding row by row, however many there are', () => {
    const numbers = fc.array(fc.nat({ max: ROWS - 1 }), { maxLength: 11 });
    fc.assert(
      fc.property(numbers, (list) => {
        const [together, singly] = [new Float64Array(SIZE), new Float64Array(SIZE)];
        addRows(together, rows, Uint16Array.from(list), 0, list.length);
        for (const number of list) addRow(singly, rows, number * SIZE);
        expect(together).toEqual(singly);
      }),
    );
  });
});
