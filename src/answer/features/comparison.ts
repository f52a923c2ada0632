import type { FeatureDescription } from './feature-family.ts';

/** What counts most, compared among the candidates. */
const COMPARED = [
  'bm25',
  'coverage',
  'coverage-exact',
  'coverage-alike',
  'soft-coverage',
  'soft-missing',
  'predicate-soft',
  'resolved-soft',
  'word-pairs',
  'common-words',
  'near-pairs',
  'coverage-near',
  'coverage-around',
  'soft-coverage-passage',
  'answer-words',
] as const;

/** How far a candidate is behind the best one: 60 % of the question is much where no other sentence has more. */
export interface Comparison {
  readonly features: readonly FeatureDescription[];
  /** Fills the comparison in: the last values of each row, from those before them. */
  readonly fill: (rows: readonly Float64Array[]) => void;
}

/** The comparison of rows that have these features first, and the comparison's own behind them. */
export function createComparison(compared: readonly FeatureDescription[]): Comparison {
  const places = COMPARED.map((name) => compared.findIndex((feature) => feature.name === name));
  return {
    features: COMPARED.map((name) => ({
      name: `${name}-behind`,
      meaning: `${name} less that of the candidate that has the most of it, at most 0`,
    })),
    fill(rows) {
      places.forEach((place, i) => {
        const best = rows.reduce((max, row) => Math.max(max, row[place] as number), -Infinity);
        for (const row of rows) row[compared.length + i] = (row[place] as number) - best;
      });
    },
  };
}
