import type { Outcome } from '../domain/answer.ts';
import type { Question } from './analyze-question.ts';

/** From this confidence on, the first citation is given as the answer: a wrong claim costs more than a missed one. */
export const ANSWER_CONFIDENCE = 0.48;
/** Below this confidence even the closest sentence would only mislead. */
export const CLOSEST_CONFIDENCE = 0.06;

/** Which of the three outcomes a confidence stands for. */
export function decide(question: Question, confidence: number): Outcome {
  if (question.terms.length === 0) return 'none';
  if (confidence >= ANSWER_CONFIDENCE) return 'answer';
  return confidence >= CLOSEST_CONFIDENCE ? 'closest' : 'none';
}

/** Words of the question that no article has, as the asker wrote them, lower case. */
export const missingWords = (question: Question): string[] =>
  question.terms.filter((term) => !term.isKnown).map((term) => term.word);

/** The question with the corpus' spelling of misspelt words, or `null` when nothing was mended. */
export function suggestSpelling(question: Question): string | null {
  const mended = question.terms.filter((term) => term.correction !== null);
  if (mended.length === 0) return null;
  return mended.reduce(
    (text, { word, correction, isName }) =>
      text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`, 'giu'),
        isName ? capitalized(correction ?? word) : (correction ?? word),
      ),
    question.core,
  );
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
