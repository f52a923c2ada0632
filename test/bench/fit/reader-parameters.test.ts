import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import { createReaderParameters, toReaderNetwork } from '../../../bench/fit/reader-parameters.ts';
import { checkReader, readerSizes } from '../../../src/answer/reader/reader-network.ts';

describe("a reader's parameters", () => {
  const parameters = createReaderParameters(2, 3, createRandom(1));

  it('hold every part, one after the other', () => {
    const sizes = readerSizes(2, 3);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(parameters.values).toHaveLength(total);
    expect(parameters.at.shared).toBe(0);
    expect(parameters.at.typed).toBe(sizes.shared);
  });

  it('make a reader, random in the hidden units and 0 elsewhere', () => {
    const network = toReaderNetwork(parameters);
    expect(() => checkReader(network, 3)).not.toThrow();
    expect(new Set(network.own).size).toBeGreaterThan(3);
    expect(new Set([...network.shared, ...network.focus])).toEqual(new Set([0]));
  });
});
