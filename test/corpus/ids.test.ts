import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, type IdSource } from '../../src/corpus/ids.ts';

const from = (path: string, given: string | null = null, position: number | null = null): IdSource => ({
  path,
  given,
  position,
});

describe('assignIds', () => {
  it('derives ids from paths without their ending', () => {
    expect(assignIds([from('a.txt'), from('2024/b.v2.md'), from('c.HTML')])).toEqual(['a', '2024/b.v2', 'c']);
  });

  it('keeps given ids and refuses the second of the same', () => {
    expect(assignIds([from('a.json', 'x'), from('b.json', 'y'), from('c.json', 'x')])).toEqual([
      'x',
      'y',
      null,
    ]);
  });

  it('makes derived ids unique by the ending, then by a number', () => {
    expect(assignIds([from('a.txt'), from('a.md'), from('a.md')])).toEqual(['a', 'a.md', 'a.md-2']);
  });

  it('lets derived ids give way to given ones, even to later ones', () => {
    expect(assignIds([from('a.txt'), from('b.json', 'a')])).toEqual(['a.txt', 'a']);
  });

  it('tells the articles of one file apart by their line', () => {
    expect(assignIds([from('a.jsonl', null, 1), from('a.jsonl', null, 3)])).toEqual(['a#1', 'a#3']);
  });

  it('does not derive an empty id', () => {
    expect(assignIds([from('.txt'), from('b/.txt')])).toEqual(['.txt', 'b/.txt']);
  });

  it('never gives the same id twice', () => {
    const source = fc.record({
      path: fc.constantFrom('a.txt', 'a.md', 'a', 'a.txt-2', 'b/a.txt'),
      given: fc.option(fc.constantFrom('a', 'b', 'a.txt', 'a#1'), { nil: null }),
      position: fc.option(fc.constantFrom(1, 2), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 30 }), (sources) => {
        const ids = assignIds(sources).filter((id) => id !== null);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
