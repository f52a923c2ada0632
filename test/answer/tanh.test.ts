import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh } from '../../src/answer/tanh.ts';

describe('tanh', () => {
  it('is the hyperbolic tangent within 0.0001', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ min: -6, max: 6, noNaN: true }), (any, usual) => {
        for (const x of [any, usual]) expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-4);
      }),
    );
  });

  it('is odd, and stays between -1 and 1', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
        expect(Math.abs(tanh(x))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
