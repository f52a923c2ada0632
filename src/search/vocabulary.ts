import type { QueryWord } from './search-engine.ts';
import { createDeletionIndex, type DeletionIndex } from './deletion-index.ts';

/** A word of a sentence. Its capital counts for 1, its lack for -1, the first word of a sentence for 0. */
export interface CountedWord extends QueryWord {
  readonly capital: 1 | 0 | -1;
}

/** Counts of the terms (by sentence) and words of an index. */
export interface Vocabulary {
  /** Counts the words of one sentence; a negative `sign` takes them back. */
  readonly count: (words: readonly CountedWord[], sign: 1 | -1) => void;
  /** Whether a term is written with a capital more often than not, where a capital means something. */
  readonly isName: (term: string) => boolean;
  /** In how many sentences a term occurs. */
  readonly frequency: (term: string) => number;
  /** The most frequent known word one edit away from an unknown one, or `null`. */
  readonly correct: (word: string) => QueryWord | null;
  readonly size: () => number;
}

interface WordCount extends QueryWord {
  count: number;
}

/** Words shorter than this have too many neighbours to guess from. */
const CORRECTABLE_CHARS_MIN = 4;
const CORRECTABLE_CHARS_MAX = 30;

/** An empty vocabulary. The spelling index is built when the first unknown word is asked for. */
export function createVocabulary(): Vocabulary {
  const terms = new Map<string, number>();
  const words = new Map<string, WordCount>();
  const capitals = new Map<string, number>();
  let deletions: DeletionIndex | null = null;

  const spelling = (): DeletionIndex => {
    deletions ??= createDeletionIndex(
      [...words.keys()].filter(
        (word) =>
          word.length >= CORRECTABLE_CHARS_MIN && word.length <= CORRECTABLE_CHARS_MAX && !/\d/u.test(word),
      ),
    );
    return deletions;
  };

  return {
    count(sentence, sign) {
      const seen = new Set<string>();
      for (const { word, term, capital } of sentence) {
        if (capital !== 0) capitals.set(term, (capitals.get(term) ?? 0) + sign * capital);
        if (!seen.has(term)) {
          seen.add(term);
          addTo(terms, term, sign);
        }
        const known = words.get(word);
        if (known !== undefined) {
          known.count += sign;
          if (known.count <= 0) words.delete(word);
        } else if (sign > 0) {
          words.set(word, { word, term, count: 1 });
          deletions = null;
        }
      }
    },
    isName: (term) => (capitals.get(term) ?? 0) > 0,
    frequency: (term) => terms.get(term) ?? 0,
    correct(word) {
      if (word.length < CORRECTABLE_CHARS_MIN || word.length > CORRECTABLE_CHARS_MAX || /\d/u.test(word))
        return null;
      let best: WordCount | null = null;
      // In alphabetical order, so that a tie does not depend on which article was read first.
      for (const neighbour of spelling().neighbours(word).toSorted()) {
        const known = words.get(neighbour);
        if (known === undefined || neighbour === word) continue;
        if (best === null || rankNeighbour(known, word) > rankNeighbour(best, word)) best = known;
      }
      return best;
    },
    size: () => terms.size,
  };
}

/** The first letter is rarely the wrong one; then frequency decides. */
const rankNeighbour = (known: WordCount, word: string): number =>
  (known.word.charAt(0) === word.charAt(0) ? 1_000_000 : 0) + known.count;

function addTo(counts: Map<string, number>, key: string, sign: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + sign;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
