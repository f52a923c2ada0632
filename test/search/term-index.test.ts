import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermIndex, type TermIndex } from '../../src/search/term-index.ts';

const [WAR, GAZA, AID] = [7, 16, 112];

function createIndexOf(...blocks: readonly (readonly number[])[]): TermIndex {
  const index = createTermIndex();
  blocks.forEach((terms, block) => index.add(block, terms));
  return index;
}

function blocksWith(index: TermIndex, term: number): number[] {
  const found: number[] = [];
  index.visit(term, (block) => found.push(block));
  return found;
}

describe('a term index', () => {
  it('tells which blocks have a term, in ascending order', () => {
    const index = createIndexOf([WAR, GAZA], [AID], [GAZA, AID], [WAR]);
    expect(blocksWith(index, GAZA)).toEqual([0, 2]);
    expect(blocksWith(index, WAR)).toEqual([0, 3]);
  });

  it('does not take a term for one whose number begins alike', () => {
    const index = createIndexOf([0x70], [0x7], [0x777]);
    expect([0x7, 0x70, 0x777, 0x77].map((term) => blocksWith(index, term))).toEqual([[1], [0], [2], []]);
  });

  it('finds nothing for what is no term, in an empty index, nor in a block without terms', () => {
    expect(blocksWith(createIndexOf([WAR]), -1)).toEqual([]);
    const index = createTermIndex();
    expect(blocksWith(index, WAR)).toEqual([]);
    index.add(7, []);
    expect(blocksWith(index, WAR)).toEqual([]);
    index.remove(7, []);
    expect(blocksWith(index, WAR)).toEqual([]);
  });

  it('misses no block, whatever the term', () => {
    const anyTerm = fc.oneof(fc.nat({ max: 30 }), fc.integer({ min: 8_180, max: 8_220 }), fc.nat(100_000));
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(anyTerm)), (blocks) => {
        const index = createIndexOf(...blocks);
        for (const term of new Set(blocks.flat())) {
          const visited = blocksWith(index, term);
          expect(visited).toEqual([...new Set(visited)].toSorted((a, b) => a - b));
          const having = [...blocks.keys()].filter((block) => blocks[block]?.includes(term));
          expect(visited).toEqual(expect.arrayContaining(having));
        }
      }),
    );
  });

  it('posts rare terms that came one after the other together', () => {
    const index = createIndexOf([8_192, 8_193], [8_193], [8_200]);
    expect([8_192, 8_193, 8_200].map((term) => blocksWith(index, term))).toEqual([[0, 1], [0, 1], [2]]);
  });

  it('is after adding and removing as if what was removed had never been there', () => {
    const anyTerm = fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 9_000, max: 9_040 }));
    const anyBlock = fc.record({ terms: fc.uniqueArray(anyTerm), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyBlock), (blocks) => {
        const plain = createTermIndex();
        const used = createIndexOf(...blocks.map(({ terms }) => terms));
        blocks.forEach(({ terms, isGone }, block) => {
          if (isGone) used.remove(block, terms.toReversed());
          else plain.add(block, terms);
        });
        for (const term of new Set(blocks.flatMap(({ terms }) => terms)))
          expect(blocksWith(used, term)).toEqual(blocksWith(plain, term));
      }),
    );
  });
});
