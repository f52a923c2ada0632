import type { Outcome } from '../domain/answer.ts';
import { foldWord } from '../text/characters.ts';
import type { Question } from './analyze-question.ts';

/** From which confidence on the first citation is given as the answer, and from which on as the closest sentence. */
export interface OutcomeCuts {
  /** A wrong claim costs more than a missed one. */
  readonly answer: number;
  /** Below this even the closest sentence would only mislead. */
  readonly closest: number;
}

/** Nine of ten claims are right on the development questions, a third of which ask about other articles. */
export const OUTCOME_CUTS: OutcomeCuts = { answer: 0.47, closest: 0.06 };

/**
 * Where the corpus is so small that all of it is judged, what people ask in vain is about the very things that it
 * speaks of, and some sentence always looks like an answer: more is asked for there.
 */
export const SMALL_CORPUS_CUTS: OutcomeCuts = { ...OUTCOME_CUTS, answer: 0.55 };

/** Which of the three outcomes a confidence stands for. */
export function decide(question: Question, confidence: number, cuts: OutcomeCuts): Outcome {
  if (question.terms.length === 0) return 'none';
  if (confidence >= cuts.answer) return 'answer';
  return confidence >= cuts.closest ? 'closest' : 'none';
}

/** Words of the question that no article has, as the asker wrote them, lower case. */
export const missingWords = (question: Question): string[] =>
  question.terms.filter((term) => !term.isKnown).map((term) => term.word);

/** A word as it stands in a question; an apostrophe ends it, so that "Halivva's" is mended too. */
const WRITTEN_WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/** The question with the corpus' spelling of misspelt words, or `null` when nothing was mended. */
export function suggestSpelling({ terms, core }: Question): string | null {
  const mended = new Map(
    terms.flatMap(({ word, correction, isName }) =>
      correction === null ? [] : [[word, isName ? capitalized(correction) : correction] as const],
    ),
  );
  // One pass for all words: making a pattern of each would take a millisecond a word.
  return mended.size === 0
    ? null
    : core.replace(WRITTEN_WORD, (written) => mended.get(foldWord(written)) ?? written);
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
