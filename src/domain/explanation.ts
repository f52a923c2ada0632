import type { Answer } from './answer.ts';
import type { Omission } from './article.ts';

/** Why an answer came out as it did, readable by a moderator. */
export interface Explanation {
  readonly answer: Answer;
  /** How the question was understood: label and value, in reading order. */
  readonly analysis: readonly (readonly [label: string, value: string])[];
  /** From which confidence on the outcome is `answer`, and from which on it is `closest`. */
  readonly cuts: { readonly answer: number; readonly closest: number };
  /** What the confidence was computed from, largest contribution first. */
  readonly confidence: readonly Contribution[];
  /** How many sentences were looked at closely, and ranked. */
  readonly considered: number;
  /** Best candidates first, with what each feature contributed to the score. */
  readonly candidates: readonly ExplainedCandidate[];
  /** What was left out of the cited articles and by which rule. */
  readonly omissions: readonly (Pick<Omission, 'kind' | 'rule'> & {
    readonly file: string;
    readonly text: string;
  })[];
}

/** A number that counted, and how much: above 0 for, below 0 against. */
export interface Contribution {
  readonly name: string;
  /** What it measures, and its range. */
  readonly meaning: string;
  readonly value: number;
  readonly contribution: number;
}

/** A sentence that was ranked. */
export interface ExplainedCandidate {
  /** Id of its article. */
  readonly article: string;
  readonly title: string;
  readonly date: string | null;
  /** Index of the sentence in its article. */
  readonly sentence: number;
  readonly text: string;
  readonly score: number;
  /** Words of the question that it has, and those that it lacks, as asked. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
  /** Largest contribution first. */
  readonly features: readonly Contribution[];
}
