import { Shape } from '../text/word-shape.ts';
import { createDeletionIndex, type DeletionIndex } from './deletion-index.ts';
import type { Lexicon } from './lexicon.ts';
import { visitContent, type PackedTexts } from './packed-texts.ts';
import type { Correction } from './search-engine.ts';

/** Counts of the terms (by sentence) and words of an index. */
export interface Vocabulary {
  /** Counts the content words of one text, with its distinct terms, as a sentence; a negative `sign` takes them back. */
  readonly count: (texts: PackedTexts, text: number, terms: readonly number[], sign: 1 | -1) => void;
  /** Whether a term is written with a capital more often than not, where a capital means something. */
  readonly isName: (term: string) => boolean;
  /** In how many sentences a term occurs. */
  readonly frequency: (term: string) => number;
  /** Known words one edit away from an unknown one, most frequent first. */
  readonly corrections: (word: string) => readonly Correction[];
  /** Terms that some sentence has. */
  readonly size: () => number;
}

/** Words shorter than this have too many neighbours to guess from. */
const CORRECTABLE_CHARS_MIN = 3;
const CORRECTABLE_CHARS_MAX = 30;
const CORRECTIONS_MAX = 12;

const isCorrectable = (word: string): boolean =>
  word.length >= CORRECTABLE_CHARS_MIN && word.length <= CORRECTABLE_CHARS_MAX && !/\d/u.test(word);

/** A capital counts for 1, its lack for -1, the first word of a sentence for 0. */
function capitalOf(shape: number): 1 | 0 | -1 {
  if ((shape & Shape.initial) !== 0) return 0;
  return (shape & Shape.capital) !== 0 ? 1 : -1;
}

/** An empty vocabulary. The spelling index is built when the first unknown word is asked for. */
export function createVocabulary(lexicon: Lexicon): Vocabulary {
  // All by lexicon number.
  const sentences: number[] = [];
  const capitals: number[] = [];
  const occurrences: number[] = [];
  const termOf: number[] = [];
  let size = 0;
  let deletions: DeletionIndex | null = null;

  const spelling = (): DeletionIndex => {
    if (deletions !== null) return deletions;
    const known = occurrences.flatMap((count, word) => (count > 0 ? lexicon.textOf(word) : []));
    deletions = createDeletionIndex(known.filter(isCorrectable));
    return deletions;
  };

  const countTerm = (term: number, sign: 1 | -1): void => {
    const before = sentences[term] ?? 0;
    sentences[term] = before + sign;
    if (before === 0) size += 1;
    else if (before + sign === 0) size -= 1;
  };

  const countWord = (word: number, term: number, sign: 1 | -1): void => {
    const before = occurrences[word] ?? 0;
    occurrences[word] = before + sign;
    if (before > 0) return;
    termOf[word] = term;
    deletions = null;
  };

  return {
    count(texts, text, terms, sign) {
      for (const term of terms) countTerm(term, sign);
      visitContent(texts, text, (term, word, shape) => {
        capitals[term] = (capitals[term] ?? 0) + sign * capitalOf(shape);
        countWord(word, term, sign);
      });
    },
    isName: (term) => (capitals[lexicon.find(term)] ?? 0) > 0,
    frequency: (term) => sentences[lexicon.find(term)] ?? 0,
    corrections(word) {
      if (!isCorrectable(word)) return [];
      const found: Correction[] = [];
      // In alphabetical order, so that a tie does not depend on which article was read first.
      for (const neighbour of spelling().neighbours(word).toSorted()) {
        const other = lexicon.find(neighbour);
        const count = occurrences[other] ?? 0;
        if (count > 0)
          found.push({ word: neighbour, term: lexicon.textOf(termOf[other] ?? other), occurrences: count });
      }
      return found.sort((a, b) => b.occurrences - a.occurrences).slice(0, CORRECTIONS_MAX);
    },
    size: () => size,
  };
}
