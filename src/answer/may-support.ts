import type { Question } from './analyze-question.ts';
import { placeOfFeature } from './features/feature-families.ts';
import { isOfTime } from './order-by-time.ts';
import type { Evidence } from './rank.ts';

/** Features that tell that a sentence says the contrary of what is asked about, or that it has not happened yet. */
const AGAINST = ['negated', 'open'].map(placeOfFeature);

/** From this share on, what is asked about counts as denied, or as not having happened. */
const AGAINST_MIN = 0.25;

/**
 * Whether evidence may stand behind an answer as another sentence that says it: it is of the time asked for, and does
 * not deny what is asked about ("has not resigned", "may resign" where it is asked who resigned).
 */
export const maySupport = (question: Question, evidence: Evidence): boolean =>
  isOfTime(question, evidence) &&
  AGAINST.every((feature) => (evidence.features[feature] as number) < AGAINST_MIN);
