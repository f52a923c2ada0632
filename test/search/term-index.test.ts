import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermIndex, type TermIndex } from '../../src/search/term-index.ts';

const [WAR, GAZA, AID] = [7, 16, 112];

function createIndexOf(...texts: readonly (readonly number[])[]): TermIndex {
  const index = createTermIndex();
  texts.forEach((terms, text) => index.add(text, terms));
  return index;
}

function textsWith(index: TermIndex, term: number): number[] {
  const found: number[] = [];
  index.visit(term, (text) => found.push(text));
  return found;
}

describe('a term index', () => {
  it('tells which texts have a term, in ascending order', () => {
    const index = createIndexOf([WAR, GAZA], [AID], [GAZA, AID], [WAR]);
    expect(textsWith(index, GAZA)).toEqual([0, 2]);
    expect(textsWith(index, WAR)).toEqual([0, 3]);
  });

  it('does not take a term for one whose number begins alike', () => {
    const index = createIndexOf([0x70], [0x7], [0x777]);
    expect([0x7, 0x70, 0x777, 0x77].map((term) => textsWith(index, term))).toEqual([[1], [0], [2], []]);
  });

  it('finds nothing for what is no term, in an empty index, nor in a text without terms', () => {
    expect(textsWith(createIndexOf([WAR]), -1)).toEqual([]);
    const index = createTermIndex();
    expect(textsWith(index, WAR)).toEqual([]);
    index.add(7, []);
    expect(textsWith(index, WAR)).toEqual([]);
    index.remove(7, []);
    expect(textsWith(index, WAR)).toEqual([]);
  });

  it('is after adding and removing as if what was removed had never been there', () => {
    const anyTerm = fc.nat({ max: 40 });
    const anyText = fc.record({ terms: fc.uniqueArray(anyTerm), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const plain = createTermIndex();
        const used = createIndexOf(...texts.map(({ terms }) => terms));
        texts.forEach(({ terms, isGone }, text) => {
          if (isGone) used.remove(text, terms.toReversed());
          else plain.add(text, terms);
        });
        for (let term = 0; term <= 40; term++) expect(textsWith(used, term)).toEqual(textsWith(plain, term));
      }),
    );
  });
});
