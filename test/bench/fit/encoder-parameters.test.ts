import { describe, expect, it } from 'vitest';
import { createParameters, toEncoderNetwork } from '../../../bench/fit/encoder-parameters.ts';
import { createRandom } from '../../../bench/fit/random.ts';
import { checkPointer, pointerSizes } from '../../../src/answer/pointer/pointer-network.ts';

describe("an encoder's parameters", () => {
  const form = { units: 2, dimensions: 3, reach: 1, layers: 2 };
  const sizes = pointerSizes(form);
  const parameters = createParameters(form, sizes, createRandom(1));

  it('hold every part, one after the other', () => {
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(parameters.values).toHaveLength(total);
    expect(parameters.at.features).toBe(0);
    expect(parameters.at.types).toBe(sizes.features);
  });

  it('make a network whose weights differ from each other', () => {
    const network = toEncoderNetwork(parameters, sizes);
    expect(() => checkPointer(network, 3)).not.toThrow();
    expect(new Set(network.own).size).toBeGreaterThan(3);
    expect(new Set(network.around).size).toBeGreaterThan(3);
  });

  it('make a network of fewer lists than were trained', () => {
    const { output: _output, ...fewer } = sizes;
    expect(toEncoderNetwork(parameters, fewer)).not.toHaveProperty('output');
  });
});
