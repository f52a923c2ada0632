import { describe, expect, it } from 'vitest';
import { printFigure } from '../support/figure.ts';

describe('the nightly tests', () => {
  it('can collect garbage, which those that weigh the heap need', () => {
    expect(globalThis.gc).toBeTypeOf('function');
    printFigure('Node.js', process.version);
  });
});
