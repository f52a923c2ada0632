/** What the units of a sentence's words come to, unit by unit. */
export interface PooledWords {
  readonly strongest: Float32Array;
  readonly mean: Float32Array;
  /** For each unit, the word that has its strongest value. */
  readonly strongestAt: Uint16Array;
}

/** Pools a row of units for each word; all 0 for a sentence without words. */
export function poolWords(rows: Float32Array, units: number): PooledWords {
  const strongest = new Float32Array(units);
  const mean = new Float32Array(units);
  const strongestAt = new Uint16Array(units);
  const words = rows.length / units;
  for (let at = 0; at < words; at++) {
    for (let k = 0; k < units; k++) {
      const value = rows[at * units + k] as number;
      mean[k] = (mean[k] as number) + value / words;
      if (at > 0 && value <= (strongest[k] as number)) continue;
      strongest[k] = value;
      strongestAt[k] = at;
    }
  }
  return { strongest, mean, strongestAt };
}
