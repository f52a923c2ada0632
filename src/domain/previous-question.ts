import type { Answer } from './answer.ts';

/** What a question may lean on: the one before it. */
export interface PreviousQuestion {
  /** Complete in itself: as understood, where it leaned on another one. */
  readonly question: string;
  /** Persons that it or its answer named, the likeliest meant by "he" or "she" first. */
  readonly persons: readonly string[];
}

/** What the next question may lean on after this answer. */
export const asPrevious = ({ question, followUp, persons }: Answer): PreviousQuestion => ({
  question: followUp?.understoodAs ?? question,
  persons,
});
