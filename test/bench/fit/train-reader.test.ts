import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/fit/random.ts';
import type { ReaderExample } from '../../../bench/fit/reader-examples.ts';
import { trainReader } from '../../../bench/fit/train-reader.ts';
import { checkReader } from '../../../src/answer/reader/reader-network.ts';
import { TOKEN_FEATURES_EACH } from '../../../src/answer/reader/token-features.ts';

/** A question of two words; the right one has feature 3 (or the vector), the wrong one feature 4. */
const example = (right: number, vector: Float32Array | null = null): ReaderExample => ({
  type: 0,
  focus: null,
  asked: new Float32Array(2),
  features: Uint16Array.from(
    [right, 7 - right].flatMap((f) => Array.from({ length: TOKEN_FEATURES_EACH }, () => f)),
  ),
  vectors: [vector, null, null, null, null, null],
  labels: Uint8Array.of(1, 0),
});

const train = (examples: readonly ReaderExample[], losses: number[] = []) =>
  trainReader(examples, {
    units: 2,
    dimensions: 2,
    epochs: 20,
    random: createRandom(1),
    onEpoch: (_, loss) => losses.push(loss),
  });

describe('trainReader', () => {
  it('learns which feature the answer has', () => {
    const losses: number[] = [];
    const network = train(
      Array.from({ length: 30 }, () => example(3)),
      losses,
    );
    expect(network.shared[3]).toBeGreaterThan(network.shared[4] ?? 0);
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0);
    expect(() => checkReader(network, 2)).not.toThrow();
  });

  it('learns what the words of an answer are like', () => {
    const same = { ...example(3, Float32Array.of(1, 0)), features: new Uint16Array(2 * TOKEN_FEATURES_EACH) };
    const network = train(Array.from({ length: 30 }, () => same));
    expect(network.typeVectors[0]).toBeGreaterThan(0);
    expect(network.typeVectors[1]).toBe(0);
  });

  it('comes out the same from the same start', () => {
    const examples = Array.from({ length: 10 }, () => example(3));
    expect(train(examples)).toEqual(train(examples));
  });
});
