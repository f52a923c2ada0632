import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDistinctNumbers } from '../../src/search/distinct.ts';

it('distinct numbers are those of one list, in the order in which they first came', () => {
  const anyList = fc.array(fc.nat({ max: 20 }));
  fc.assert(
    fc.property(fc.array(anyList), (lists) => {
      const distinct = createDistinctNumbers();
      const made = lists.map((list) => {
        const begun = distinct.begin();
        list.forEach(distinct.add);
        return begun;
      });
      expect(made).toEqual(lists.map((list) => [...new Set(list)]));
    }),
  );
});
