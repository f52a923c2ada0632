import type { Answer } from './answer.ts';
import type { Omission } from './article.ts';

/** Why an answer came out as it did, readable by a moderator. */
export interface Explanation {
  readonly answer: Answer;
  /** How the question was understood: label and value, in reading order. */
  readonly analysis: readonly (readonly [label: string, value: string])[];
  /** Best candidates first, with what each feature contributed to the score. */
  readonly candidates: readonly ExplainedCandidate[];
  /** What the confidence was computed from: label and value. */
  readonly confidence: readonly (readonly [label: string, value: number])[];
  /** What was left out of the cited articles and by which rule. */
  readonly omissions: readonly (Pick<Omission, 'kind' | 'rule'> & {
    readonly file: string;
    readonly text: string;
  })[];
}

export interface ExplainedCandidate {
  readonly article: string;
  readonly sentence: number;
  readonly text: string;
  readonly score: number;
  /** Largest contribution first. */
  readonly features: readonly {
    readonly name: string;
    readonly value: number;
    readonly contribution: number;
  }[];
}
