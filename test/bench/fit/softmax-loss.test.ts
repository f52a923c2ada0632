import { describe, expect, it } from 'vitest';
import { softmaxLoss } from '../../../bench/fit/softmax-loss.ts';

describe('softmaxLoss', () => {
  it('is computed as by hand', () => {
    // Shares 1/6, 2/6, 3/6; the last two are right: -ln(5/6), and of the right ones' share they have 2/5 and 3/5.
    const { loss, gradients } = softmaxLoss([Math.log(1), Math.log(2), Math.log(3)], Uint8Array.of(0, 1, 1));
    expect(loss).toBeCloseTo(-Math.log(5 / 6), 10);
    expect([...gradients].map((each) => Number(each.toFixed(6)))).toEqual([0.166667, -0.066667, -0.1]);
  });

  it('stays finite where the right one has no chance', () => {
    expect(Number.isFinite(softmaxLoss([0, 5_000], Uint8Array.of(1, 0)).loss)).toBe(true);
  });
});
