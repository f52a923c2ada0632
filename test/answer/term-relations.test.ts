import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermRelations, toRelationsFile } from '../../src/answer/term-relations.ts';

const TABLE = new Map([
  [
    'resign',
    new Map([
      ['step', 0.62],
      ['quit', 0.5],
    ]),
  ],
  ['die', new Map([['kill', 1]])],
]);

describe('term relations', () => {
  it('give the terms related to a term, with their strengths', () => {
    const { relatedTo } = createTermRelations(toRelationsFile(TABLE));
    expect([...relatedTo('resign')]).toEqual([
      ['step', 0.62],
      ['quit', 0.5],
    ]);
    expect([...relatedTo('die')]).toEqual([['kill', 1]]);
  });

  it('give the same when asked again', () => {
    const { relatedTo } = createTermRelations(toRelationsFile(TABLE));
    expect([...relatedTo('resign')]).toEqual([...relatedTo('resign')]);
  });

  it.each(['step', 'unknown', '', 'constructor', '__proto__'])('are none for "%s"', (term) => {
    expect(createTermRelations(toRelationsFile(TABLE)).relatedTo(term).size).toBe(0);
  });

  it('are none for a term without a row', () => {
    expect(createTermRelations({ terms: ['resign', 'die'], related: [''] }).relatedTo('die').size).toBe(0);
    expect(createTermRelations({ terms: [], related: [] }).relatedTo('resign').size).toBe(0);
  });

  it('survive being written and read', () => {
    const anyTerm = fc.stringMatching(/^[a-z]{1,8}$/);
    const anyStrength = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
    const anyRow = fc
      .array(fc.tuple(anyTerm, anyStrength), { minLength: 1 })
      .map((entries) => new Map(entries));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyTerm, anyRow)), (entries) => {
        const table = new Map(entries);
        const file = structuredClone(toRelationsFile(table));
        const { relatedTo } = createTermRelations(file);
        expect(new Map([...table.keys()].map((term) => [term, relatedTo(term)]))).toEqual(table);
      }),
    );
  });
});
