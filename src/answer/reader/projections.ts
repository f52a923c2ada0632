import { addRow } from '../add-rows.ts';
import type { Matches } from '../features/matches.ts';
import type { WordVectors } from '../word-vectors.ts';
import type { ReaderNetwork } from './reader-network.ts';

/** What words, by their vectors, add to the hidden units. */
export interface Projections {
  /**
   * Adds a word to `hidden`, as the token itself (place 0), as the one before it (1) or the one behind it (2). Words
   * without a vector (-1) add nothing.
   */
  readonly add: (vector: number, place: 0 | 1 | 2, hidden: Float64Array) => void;
  /** Adds a token of a sentence and its neighbours, each in its place; function words add nothing. */
  readonly addAround: (looked: Matches['looked'], at: number, hidden: Float64Array) => void;
}

const PLACES = 3;

/** Rows that there is room for at first; the room doubles as it fills. */
const ROWS_AT_FIRST = 512;

/** Projects each word once, when it is first met. All are kept in one array: a question looks at hundreds of them. */
export function createProjections(
  { units, own, previous, next }: Pick<ReaderNetwork, 'units' | 'own' | 'previous' | 'next'>,
  vectors: WordVectors,
): Projections {
  const matrices = [own, previous, next].map((matrix) => Float64Array.from(matrix));
  const size = PLACES * units;
  let rows = new Float32Array(ROWS_AT_FIRST * size);
  let used = 0;
  /** By the number of its vector, the row of a word, counted from 1. */
  let rowOf = new Uint32Array(0);

  const project = (vector: number): number => {
    if (vector >= rowOf.length) rowOf = enlarged(rowOf, new Uint32Array(2 * vector + 1));
    if ((used + 1) * size > rows.length) rows = enlarged(rows, new Float32Array(2 * rows.length));
    const values = vectors.read(vector);
    matrices.forEach((matrix, place) => multiply(matrix, values, rows, used * size + place * units, units));
    used += 1;
    rowOf[vector] = used;
    return used;
  };

  const add: Projections['add'] = (vector, place, hidden) => {
    if (vector < 0) return;
    const row = ((vector < rowOf.length ? (rowOf[vector] as number) : 0) || project(vector)) - 1;
    addRow(hidden, rows, row * size + place * units);
  };
  const addToken = (looked: Matches['looked'], at: number, place: 0 | 1 | 2, hidden: Float64Array): void => {
    const word = at >= 0 && at < looked.length ? looked[at] : null;
    if (word !== null && word !== undefined) add(word.vector, place, hidden);
  };
  return {
    add,
    addAround(looked, at, hidden) {
      addToken(looked, at, 0, hidden);
      addToken(looked, at - 1, 1, hidden);
      addToken(looked, at + 1, 2, hidden);
    },
  };
}

function enlarged<List extends Uint32Array | Float32Array>(list: List, larger: List): List {
  larger.set(list);
  return larger;
}

/** The product of a matrix, given row by row, and a vector. */
export function product(matrix: readonly number[], vector: Float32Array, rows: number): Float64Array {
  const products = new Float64Array(rows);
  multiply(matrix, vector, products, 0, rows);
  return products;
}

/** Writes `rows` products of a matrix, given row by row, and a vector. */
function multiply(
  matrix: ArrayLike<number>,
  vector: Float32Array,
  products: Float32Array | Float64Array,
  from: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const start = row * vector.length;
    let sum = 0;
    for (let d = 0; d < vector.length; d++) sum += (matrix[start + d] as number) * (vector[d] as number);
    products[from + row] = sum;
  }
}
