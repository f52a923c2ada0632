import type { IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';

/** What a word has in common with a question's by its letters. */
export interface WordLikeness {
  /** Its number among the question's distinct words; -1 for others. */
  readonly number: number;
  /** The question's terms that it is spelled like, 1 for the same, and how much; strangers are left out. */
  readonly terms: readonly (readonly [term: number, likeness: number])[];
}

/** Looks up the words of sentences for one question. */
export interface WordingLookup {
  /** The numbers of the question's words, in order. */
  readonly asked: readonly number[];
  readonly lookUp: (text: IndexedText, token: number) => WordLikeness;
}

/** Words that have less in common are strangers. */
const LIKENESS_MIN = 0.3;

const NONE: WordLikeness['terms'] = [];
/** Words that have no letters in common with the question. */
const STRANGER: WordLikeness = { number: -1, terms: NONE };

/** The lookups of one question. Each word is looked up once: candidates share most of theirs. */
export function createWordingLookup({ words, terms }: Pick<Question, 'words' | 'terms'>): WordingLookup {
  const numbers = new Map<string, number>();
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const compare = createComparison(terms.map(({ word, correction }) => correction ?? word));
  const known = new Map<number, WordLikeness>();
  return {
    asked: words.map((word) => numbers.get(word) as number),
    lookUp({ wordNumbers, lexicon }, token) {
      const key = wordNumbers[token] as number;
      let found = known.get(key);
      if (found === undefined) {
        const word = lexicon.textOf(key);
        const number = numbers.get(word) ?? -1;
        const alike = compare(word);
        found = number < 0 && alike.length === 0 ? STRANGER : { number, terms: alike };
        known.set(key, found);
      }
      return found;
    },
  };
}

/** Compares words with these by Dice's coefficient of the distinct letter trigrams. */
function createComparison(spelled: readonly string[]): (word: string) => WordLikeness['terms'] {
  const trigrams = spelled.map(trigramsOf);
  const asked = createTrigramSet(trigrams.flat());
  return (word) => {
    if (!hasAny(word, asked)) return NONE;
    const own = trigramsOf(word);
    const common = own.filter((trigram) => asked.has(trigram));
    return spelled.flatMap((term, i) => {
      if (term === word) return [[i, 1] as const];
      const others = trigrams[i] as readonly number[];
      const shared = common.filter((trigram) => others.includes(trigram)).length;
      const likeness = (2 * shared) / (own.length + others.length);
      return likeness < LIKENESS_MIN ? [] : [[i, likeness] as const];
    });
  };
}

/** Beginning and end of a word, as letters of their own. */
const EDGE = 0;
const MULTIPLIER = 31;

/**
 * The run of three letters around a place, as a number; that two rare ones may share a number does no harm. A word
 * has as many as letters.
 */
const trigramAt = (word: string, at: number): number => {
  const before = at > 0 ? word.charCodeAt(at - 1) : EDGE;
  const behind = at + 1 < word.length ? word.charCodeAt(at + 1) : EDGE;
  return (Math.imul(Math.imul(before, MULTIPLIER) + word.charCodeAt(at), MULTIPLIER) + behind) | 0;
};

/** Places of the table that is asked before the set: nearly all trigrams of the articles end there. */
const TABLE_SIZE = 4096;

/** A set of trigrams that is quick to say no. */
function createTrigramSet(trigrams: readonly number[]): Pick<ReadonlySet<number>, 'has'> {
  const set = new Set(trigrams);
  const table = new Uint8Array(TABLE_SIZE);
  for (const trigram of set) table[trigram & (TABLE_SIZE - 1)] = 1;
  return { has: (trigram) => table[trigram & (TABLE_SIZE - 1)] === 1 && set.has(trigram) };
}

/** Most words have none of the trigrams asked for, so that their own need not be listed. */
function hasAny(word: string, trigrams: Pick<ReadonlySet<number>, 'has'>): boolean {
  for (let at = 0; at < word.length; at++) if (trigrams.has(trigramAt(word, at))) return true;
  return false;
}

/** The distinct ones. */
function trigramsOf(word: string): number[] {
  const trigrams: number[] = [];
  for (let at = 0; at < word.length; at++) {
    const trigram = trigramAt(word, at);
    if (!trigrams.includes(trigram)) trigrams.push(trigram);
  }
  return trigrams;
}
