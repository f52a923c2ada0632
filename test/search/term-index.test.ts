import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermIndex, type TermIndex } from '../../src/search/term-index.ts';

function createIndexOf(...texts: readonly string[]): TermIndex {
  const index = createTermIndex();
  texts.forEach((terms, number) => index.add(number, terms.split(' ')));
  return index;
}

function numbersOf(index: TermIndex, term: string): number[] {
  const found: number[] = [];
  index.visit(term, (number) => found.push(number));
  return found;
}

describe('a term index', () => {
  it('tells which texts have a term, in ascending order', () => {
    const index = createIndexOf('war gaza', 'peace', 'gaza aid', 'aid');
    expect(numbersOf(index, 'gaza')).toEqual([0, 2]);
    expect(numbersOf(index, 'aid')).toEqual([2, 3]);
  });

  it('finds whole terms only', () => {
    const index = createIndexOf('warning');
    expect(numbersOf(index, 'war')).toEqual([]);
    expect(numbersOf(index, 'warnin')).toEqual([]);
    expect(numbersOf(index, '')).toEqual([]);
  });

  it('finds nothing in an empty index, nor in a text without terms', () => {
    const index = createTermIndex();
    expect(numbersOf(index, 'war')).toEqual([]);
    index.add(7, []);
    expect(numbersOf(index, 'war')).toEqual([]);
    index.remove(7, []);
    expect(numbersOf(index, 'war')).toEqual([]);
  });

  it('takes terms that are names of built-in properties', () => {
    const index = createIndexOf('constructor', '__proto__ war');
    expect(numbersOf(index, 'constructor')).toEqual([0]);
    expect(numbersOf(index, '__proto__')).toEqual([1]);
    expect(numbersOf(index, 'hasOwnProperty')).toEqual([]);
  });

  it('takes terms with white space as one', () => {
    const index = createTermIndex();
    index.add(0, ['a b', 'c']);
    expect(numbersOf(index, 'a b')).toEqual([0]);
    expect(numbersOf(index, 'a')).toEqual([]);
  });

  it('is after adding and removing as if what was removed had never been there', () => {
    const anyTerms = fc.uniqueArray(fc.constantFrom('war', 'gaza', 'aid', 'rain'));
    fc.assert(
      fc.property(fc.array(fc.record({ terms: anyTerms, isGone: fc.boolean() })), (texts) => {
        const plain = createTermIndex();
        const used = createTermIndex();
        texts.forEach(({ terms, isGone }, number) => {
          used.add(number, terms);
          if (!isGone) plain.add(number, terms);
        });
        texts.forEach(({ terms, isGone }, number) => {
          if (isGone) used.remove(number, terms.toReversed());
        });
        for (const term of ['war', 'gaza', 'aid', 'rain'])
          expect(numbersOf(used, term)).toEqual(numbersOf(plain, term));
      }),
    );
  });
});
