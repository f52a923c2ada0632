import type { Question } from '../analyze-question.ts';
import type { CandidateView } from './candidate-view.ts';

/** One number that the ranker looks at. */
export interface FeatureDescription {
  readonly name: string;
  /** What it measures, its range, and why it should tell right from wrong. */
  readonly meaning: string;
}

/** Features that look at the same side of a candidate. */
export interface FeatureFamily {
  readonly name: string;
  readonly features: readonly FeatureDescription[];
  /** One value for each feature, in their order; always finite. */
  readonly extract: (question: Question, view: CandidateView) => readonly number[];
}
