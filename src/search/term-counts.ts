/** In how many texts of one size each term occurs. */
export interface TermCounts {
  /** Counts the distinct terms of a text; a negative `sign` takes them back. */
  readonly count: (terms: readonly number[], sign: 1 | -1) => void;
  /** How many texts have a term; 0 for a number that no term has. */
  readonly of: (term: number) => number;
}

/** Counts of no texts. */
export function createTermCounts(): TermCounts {
  const counts: number[] = [];
  return {
    count(terms, sign) {
      for (const term of terms) {
        while (counts.length <= term) counts.push(0);
        counts[term] = (counts[term] as number) + sign;
      }
    },
    of: (term) => counts[term] ?? 0,
  };
}
