import { describe, expect, it } from 'vitest';
import { createTermMarker } from '../../src/search/term-marker.ts';

describe('a term marker', () => {
  it('marks terms by their place, and those of the last question only', () => {
    const mark = createTermMarker({ size: () => 4 });
    expect([...mark([2, 0]).subarray(0, 4)]).toEqual([2, 0, 1, 0]);
    expect([...mark([-1, 3]).subarray(0, 4)]).toEqual([0, 0, 0, 2]);
  });

  it('grows with the lexicon', () => {
    let size = 1;
    const mark = createTermMarker({ size: () => size });
    expect(mark([0])[0]).toBe(1);
    size = 100;
    const marks = mark([99]);
    expect([marks[0], marks[99]]).toEqual([0, 1]);
  });
});
