import { describe, expect, it } from 'vitest';
import { createPointerParameters, toPointerNetwork } from '../../../bench/fit/pointer-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { checkPointer, pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';

describe("a pointer's parameters", () => {
  const form = { units: 2, dimensions: 3, reach: 1, layers: 2 };
  const parameters = createPointerParameters(form, createRandom(1));

  it('hold every part, one after the other', () => {
    const sizes = pointerSizes(form);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(parameters.values).toHaveLength(total);
    expect(parameters.at.features).toBe(0);
    expect(parameters.at.types).toBe(sizes.features);
  });

  it('make a pointer whose weights differ from each other', () => {
    const network = toPointerNetwork(parameters);
    expect(() => checkPointer(network, 3)).not.toThrow();
    expect(new Set(network.own).size).toBeGreaterThan(3);
    expect(new Set(network.around).size).toBeGreaterThan(3);
  });
});
