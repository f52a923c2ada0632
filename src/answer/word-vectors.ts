import type { NumberedTexts } from '../search/search-engine.ts';
import { createVectorRows } from './vector-rows.ts';
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
  const { read, along, cosine } = createVectorRows(bytes, dimensions);
  const found = new WeakMap<NumberedTexts, Int32Array>();

  return {
    dimensions,
    has: (term) => indexOf.has(term),
    read,
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
    along: (vector, direction) => (vector < 0 ? 0 : along(vector, direction)),
    comparedWith(list) {
      const numbers = list.map((term) => indexOf.get(term) ?? -1);
      const asked = new Set(list);
      const strange: readonly number[] = list.map(() => 0);
      return (term, own = indexOf.get(term) ?? -1) => {
        if (own < 0 && !asked.has(term)) return strange;
        // oxlint-disable-next-line unicorn/no-new-array -- of just the length needed, once for each word looked at
        const cosines = new Array<number>(list.length);
        for (let i = 0; i < list.length; i++) {
          const other = numbers[i] as number;
          if (list[i] === term) cosines[i] = 1;
          else cosines[i] = own >= 0 && other >= 0 ? cosine(own, other) : 0;
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
