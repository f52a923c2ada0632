import type { NumberedTexts } from '../search/search-engine.ts';
import { zip } from './zip.ts';

/** What words have in common, learned from how they are used: 1 for the same word, about 0 for strangers. */
export interface WordVectors {
  readonly dimensions: number;
  readonly has: (term: string) => boolean;
  /** The number of a term's vector, which spares looking the term up again; -1 when it is unknown. */
  readonly find: (term: string) => number;
  /** The same for a term of a numbered list, remembered for as long as the list lives. */
  readonly findNumbered: (terms: NumberedTexts, number: number) => number;
  /** The vector with a number (not -1), at length 1. */
  readonly read: (vector: number) => Float32Array;
  /** How far the vector with a number, at length 1, reaches along a direction; 0 for -1. */
  readonly along: (vector: number, direction: Float64Array) => number;
  /**
   * Compares any term with a list of terms: cosines from -1 to 1, in the list's order; 1 for the same term, 0 where
   * one of the two is unknown. `vector` is the term's number, where it is at hand.
   */
  readonly comparedWith: (terms: readonly string[]) => (term: string, vector?: number) => readonly number[];
  /** The terms most similar to one, best first, each with its cosine; empty when it is unknown. */
  readonly neighbours: (term: string, least: number, most: number) => readonly (readonly [string, number])[];
}

/** Stems and their vectors: `dimensions` signed bytes each, in the order of `terms`. */
export interface WordVectorTable {
  readonly terms: readonly string[];
  readonly dimensions: number;
  readonly bytes: Int8Array;
}

/** Vectors from their table. */
export function createWordVectors({ terms, dimensions, bytes }: WordVectorTable): WordVectors {
  const indexOf = zip(terms, (i) => i);
  // Norms are computed when first needed: most terms never are.
  const inverseNorms = new Float64Array(terms.length);
  const inverseNorm = (i: number): number => {
    const known = inverseNorms[i] as number;
    if (known !== 0) return known;
    let squares = 0;
    for (let d = i * dimensions; d < (i + 1) * dimensions; d++) squares += (bytes[d] as number) ** 2;
    const norm = 1 / Math.sqrt(Math.max(1, squares));
    inverseNorms[i] = norm;
    return norm;
  };

  const found = new WeakMap<NumberedTexts, Int32Array>();

  const dot = (a: number, b: number): number => {
    const fromA = a * dimensions;
    const fromB = b * dimensions;
    let sum = 0;
    // Whole numbers take half the time of doubles.
    for (let d = 0; d < dimensions; d++)
      sum = (sum + Math.imul(bytes[fromA + d] as number, bytes[fromB + d] as number)) | 0;
    return sum;
  };

  const cosine = (a: number, b: number): number => dot(a, b) * inverseNorm(a) * inverseNorm(b);

  return {
    dimensions,
    has: (term) => indexOf.has(term),
    read(own) {
      const vector = new Float32Array(dimensions);
      for (let d = 0; d < dimensions; d++)
        vector[d] = (bytes[own * dimensions + d] as number) * inverseNorm(own);
      return vector;
    },
    find: (term) => indexOf.get(term) ?? -1,
    findNumbered(list, number) {
      let known = found.get(list);
      if (known === undefined || number >= known.length) {
        const larger = new Int32Array(Math.max(1_024, 2 * number));
        larger.set(known ?? []);
        found.set(list, (known = larger));
      }
      // 0 stands for a term that was not looked up yet, 1 for one without a vector.
      const before = known[number] as number;
      if (before > 0) return before - 2;
      const vector = indexOf.get(list.textOf(number)) ?? -1;
      known[number] = vector + 2;
      return vector;
    },
    along(vector, direction) {
      if (vector < 0) return 0;
      const from = vector * dimensions;
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (direction[d] as number) * (bytes[from + d] as number);
      return sum * inverseNorm(vector);
    },
    comparedWith(list) {
      const numbers = list.map((term) => indexOf.get(term) ?? -1);
      const asked = new Set(list);
      const strange: readonly number[] = list.map(() => 0);
      return (term, own = indexOf.get(term) ?? -1) => {
        if (own < 0 && !asked.has(term)) return strange;
        const cosines = [...strange];
        for (let i = 0; i < list.length; i++) {
          const other = numbers[i] as number;
          if (list[i] === term) cosines[i] = 1;
          else if (own >= 0 && other >= 0)
            cosines[i] = dot(own, other) * inverseNorm(own) * inverseNorm(other);
        }
        return cosines;
      };
    },
    neighbours(term, least, most) {
      const own = indexOf.get(term);
      if (own === undefined) return [];
      const found: [string, number][] = [];
      terms.forEach((other, i) => {
        const similarity = i === own ? 0 : cosine(own, i);
        if (similarity >= least) found.push([other, similarity]);
      });
      return found.sort((a, b) => b[1] - a[1]).slice(0, most);
    },
  };
}
