/** Where a term occurs at one level: ascending numbers of texts, and how often in each. */
export interface Occurrences {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  /** How many texts have the term, those that were passed over among them. */
  readonly found: number;
}

/** A text that matches, with its BM25+ summed over the terms that it has. */
export interface LevelHit {
  readonly number: number;
  readonly bm25: number;
}

/** Texts of one size (sentences, passages or articles), ranked among themselves by BM25+. */
export interface Level {
  /** Adds a text. Its length is counted in distinct terms. */
  readonly add: (number: number, length: number) => void;
  readonly remove: (number: number) => void;
  /** How many texts there are. */
  readonly size: () => number;
  /** The best `limit` texts for terms that occur so, best first; ties in ascending order. */
  readonly best: (terms: readonly Occurrences[], limit: number) => LevelHit[];
}

/** k, b and d of BM25+ as MiniSearch has them; retuning gained less than 0.6 points of P@1. */
const [K, B, D] = [1.2, 0.7, 0.5];

/** A level without texts. */
export function createLevel(): Level {
  const lengths: number[] = [];
  // All 0 between searches: kept, since a search must not allocate as much as the corpus is large.
  const scores: number[] = [];
  let size = 0;
  let totalLength = 0;

  /** Adds a term's part to the scores; notes texts that had no score yet. */
  const score = ({ numbers, counts, found }: Occurrences, scored: number[]): void => {
    const rarity = Math.log(1 + (size - found + 0.5) / (found + 0.5));
    const meanLength = totalLength / size;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const count = counts[i] as number;
      const norm = K * (1 - B + (B * (lengths[number] as number)) / meanLength);
      if (scores[number] === 0) scored.push(number);
      scores[number] = (scores[number] as number) + rarity * (D + (count * (K + 1)) / (count + norm));
    }
  };

  return {
    add(number, length) {
      while (lengths.length <= number) {
        lengths.push(0);
        scores.push(0);
      }
      lengths[number] = length;
      totalLength += length;
      size += 1;
    },
    remove(number) {
      totalLength -= lengths[number] as number;
      size -= 1;
    },
    size: () => size,
    best(terms, limit) {
      const scored: number[] = [];
      for (const occurrences of terms) score(occurrences, scored);
      const hits = largest(scored, scores, limit);
      for (const number of scored) scores[number] = 0;
      return hits;
    },
  };
}

/** The `limit` numbers with the largest scores. Few of many are wanted, so that most are looked at only once. */
function largest(numbers: readonly number[], scores: readonly number[], limit: number): LevelHit[] {
  const scoreOf = (number: number): number => scores[number] as number;
  const isBefore = (a: number, b: number): boolean =>
    scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a < b);
  const best: number[] = [];
  for (const number of numbers) {
    let at = best.length;
    while (at > 0 && isBefore(number, best[at - 1] as number)) at -= 1;
    if (at >= limit) continue;
    best.splice(at, 0, number);
    if (best.length > limit) best.pop();
  }
  return best.map((number) => ({ number, bm25: scoreOf(number) }));
}
