import type { Question } from '../analyze-question.ts';
import type { CandidateView, SentenceView } from './candidate-view.ts';

/** One number that the ranker looks at. */
export interface FeatureDescription {
  readonly name: string;
  /** What it measures, its range, and why it should tell right from wrong. */
  readonly meaning: string;
}

/** Features that look at the same side of a candidate. `View` is how closely they have to look. */
export interface FeatureFamily<View extends SentenceView = SentenceView> {
  readonly name: string;
  readonly features: readonly FeatureDescription[];
  /** One value for each feature, in their order; always finite. */
  readonly extract: (question: Question, view: View) => readonly number[];
}

/** Features that look beyond the sentence itself, or read it: dear, so that few candidates are looked at so closely. */
export type CloseFamily = FeatureFamily<CandidateView>;
