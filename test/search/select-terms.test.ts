import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POSTINGS_MAX, QUERY_TERMS_MAX, selectTerms } from '../../src/search/select-terms.ts';

const frequencyOf = (entries: Record<string, number>): ReadonlyMap<string, number> =>
  new Map(Object.entries(entries));

describe('selectTerms', () => {
  it('gives distinct terms, rarest first', () => {
    const frequency = frequencyOf({ said: 900, haliva: 2, war: 40 });
    expect(selectTerms(['said', 'war', 'haliva', 'war', 'said'], frequency)).toEqual([
      'haliva',
      'war',
      'said',
    ]);
  });

  it('leaves out what no article has', () => {
    expect(selectTerms(['ottawa', 'war'], frequencyOf({ war: 1 }))).toEqual(['war']);
    expect(selectTerms(['ottawa'], frequencyOf({}))).toEqual([]);
    expect(selectTerms([], frequencyOf({ war: 1 }))).toEqual([]);
  });

  it('orders equally rare terms by name, whatever their order in the question', () => {
    const frequency = frequencyOf({ war: 3, aid: 3, gaza: 3 });
    expect(selectTerms(['war', 'gaza', 'aid'], frequency)).toEqual(
      selectTerms(['aid', 'war', 'gaza'], frequency),
    );
  });

  it('takes the rarest of too many terms', () => {
    const terms = Array.from({ length: QUERY_TERMS_MAX * 3 }, (_, i) => `t${i}`);
    const frequency = new Map(terms.map((term, i) => [term, terms.length - i]));
    expect(selectTerms(terms, frequency)).toEqual(terms.toReversed().slice(0, QUERY_TERMS_MAX));
  });

  it('stops before the frequent terms that touch too many postings', () => {
    const frequency = frequencyOf({ haliva: 2, war: POSTINGS_MAX - 2, said: 1 + POSTINGS_MAX });
    expect(selectTerms(['said', 'war', 'haliva'], frequency)).toEqual(['haliva', 'war']);
  });

  it('keeps the one term known, however frequent', () => {
    expect(selectTerms(['said'], frequencyOf({ said: 10 * POSTINGS_MAX }))).toEqual(['said']);
  });

  it('is within both limits for any question', () => {
    const frequencies = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(POSTINGS_MAX));
    fc.assert(
      fc.property(frequencies, fc.array(fc.string({ maxLength: 3 })), (entries, unknown) => {
        const frequency = frequencyOf(entries);
        const terms = [...Object.keys(entries), ...unknown, ...Object.keys(entries)];
        const selected = selectTerms(terms, frequency);
        const postings = selected.reduce((sum, term) => sum + (frequency.get(term) ?? 0), 0);
        expect(new Set(selected).size).toBe(selected.length);
        expect(selected.length).toBeLessThanOrEqual(QUERY_TERMS_MAX);
        expect(selected.length === 1 || postings <= POSTINGS_MAX).toBe(true);
        expect(selected.length > 0).toBe([...frequency.values()].some((count) => count > 0));
      }),
    );
  });
});
