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

/** The lookups of one question. Each word is looked up once: candidates share most of theirs. */
export function createWordingLookup({ words, terms }: Pick<Question, 'words' | 'terms'>): WordingLookup {
  const numbers = new Map<string, number>();
  for (const word of words) if (!numbers.has(word)) numbers.set(word, numbers.size);
  const spelled = terms.map(({ word, correction }) => correction ?? word);
  const trigrams = spelled.map(trigramsOf);
  const asked = new Set(trigrams.flat());
  const known = new Map<number, WordLikeness>();

  /** Dice's coefficient of the distinct letter trigrams. */
  const compare = (word: string): WordLikeness['terms'] => {
    const own = trigramsOf(word);
    const common = own.filter((trigram) => asked.has(trigram));
    if (common.length === 0) return [];
    return spelled.flatMap((term, i) => {
      if (term === word) return [[i, 1] as const];
      const others = trigrams[i] as readonly number[];
      const shared = common.filter((trigram) => others.includes(trigram)).length;
      const likeness = (2 * shared) / (own.length + others.length);
      return likeness < LIKENESS_MIN ? [] : [[i, likeness] as const];
    });
  };

  return {
    asked: words.map((word) => numbers.get(word) as number),
    lookUp({ wordNumbers, lexicon }, token) {
      const key = wordNumbers[token] as number;
      let found = known.get(key);
      if (found === undefined) {
        const word = lexicon.textOf(key);
        known.set(key, (found = { number: numbers.get(word) ?? -1, terms: compare(word) }));
      }
      return found;
    },
  };
}

/** Beginning and end of a word, as letters of their own. */
const EDGE = 0;
const MULTIPLIER = 31;

/** The distinct runs of three letters, each as a number; that two rare ones may share a number does no harm. */
function trigramsOf(word: string): number[] {
  const trigrams: number[] = [];
  let [first, second] = [EDGE, word.charCodeAt(0)];
  for (let at = 1; at <= word.length; at++) {
    const third = at < word.length ? word.charCodeAt(at) : EDGE;
    const trigram = (Math.imul(Math.imul(first, MULTIPLIER) + second, MULTIPLIER) + third) | 0;
    if (!trigrams.includes(trigram)) trigrams.push(trigram);
    [first, second] = [second, third];
  }
  return trigrams;
}
