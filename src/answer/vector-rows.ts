/** Vectors by number. */
export interface VectorRows {
  /** A vector at length 1. */
  readonly read: (vector: number) => Float32Array;
  /** How far a vector, at length 1, reaches along a direction. */
  readonly along: (vector: number, direction: Float64Array) => number;
  /** From -1 to 1; 0 where one of the two has no direction. */
  readonly cosine: (a: number, b: number) => number;
}

/** Vectors of `dimensions` signed bytes each, one behind the other. */
export function createVectorRows(bytes: Int8Array, dimensions: number): VectorRows {
  // Norms are computed when first needed: most terms never are.
  const inverseNorms = new Float64Array(Math.ceil(bytes.length / dimensions));
  const inverseNorm = (i: number): number => {
    const known = inverseNorms[i] as number;
    if (known !== 0) return known;
    const norm = 1 / Math.sqrt(Math.max(1, dot(i, i)));
    inverseNorms[i] = norm;
    return norm;
  };

  /** Whole numbers take half the time of doubles, and two sums at a time less than one that waits for itself. */
  const dot = (a: number, b: number): number => {
    const fromA = a * dimensions;
    const fromB = b * dimensions;
    let even = 0;
    let odd = 0;
    let d = 0;
    for (; d + 1 < dimensions; d += 2) {
      even = (even + Math.imul(bytes[fromA + d] as number, bytes[fromB + d] as number)) | 0;
      odd = (odd + Math.imul(bytes[fromA + d + 1] as number, bytes[fromB + d + 1] as number)) | 0;
    }
    return d < dimensions
      ? even + odd + (bytes[fromA + d] as number) * (bytes[fromB + d] as number)
      : even + odd;
  };

  return {
    read(vector) {
      const from = vector * dimensions;
      const scale = inverseNorm(vector);
      const values = new Float32Array(dimensions);
      for (let d = 0; d < dimensions; d++) values[d] = (bytes[from + d] as number) * scale;
      return values;
    },
    along(vector, direction) {
      const from = vector * dimensions;
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (direction[d] as number) * (bytes[from + d] as number);
      return sum * inverseNorm(vector);
    },
    cosine: (a, b) => dot(a, b) * inverseNorm(a) * inverseNorm(b),
  };
}
