/** How often stems occur in sentences of general English, for corpora too small to tell. */
export interface BackgroundFrequencies {
  /** Sentences counted. */
  readonly sentences: number;
  /** Sentences with the stem; stems that are not listed were rarer than any listed one. */
  readonly frequency: ReadonlyMap<string, number>;
  /** Stems written with a capital more often than not, and all that are not listed: those are rarely words. */
  readonly names: Pick<ReadonlySet<string>, 'has'>;
  /** Words as written (folded): what is none of these may be misspelt. */
  readonly words: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * The background counts as much as this many sentences of the corpus itself: a single article leans on it,
 * a corpus of thousands of sentences speaks for itself. Chosen on the fit split.
 */
export const BACKGROUND_SENTENCES = 300;

/** Stems that the background does not list are taken to occur in this many of its sentences. */
const UNLISTED_FREQUENCY = 0.5;

/**
 * Weight of a term: -ln of the share of sentences that have it, the corpus' own counts smoothed by the background
 * (a Dirichlet prior of `BACKGROUND_SENTENCES` pseudo-sentences). Above 0; about 1 for "year", 10 for a rare name.
 * @param sentences how many of the corpus' sentences have the term; @param total how many sentences the corpus has.
 */
export function termWeight(
  term: string,
  sentences: number,
  total: number,
  background: BackgroundFrequencies,
): number {
  const listed = background.frequency.get(term) ?? UNLISTED_FREQUENCY;
  const prior = (listed / background.sentences) * BACKGROUND_SENTENCES;
  return -Math.log(Math.min(0.9, (sentences + prior) / (total + BACKGROUND_SENTENCES)));
}
