import type { Question } from '../analyze-question.ts';
import { answerEvidence } from './answer-evidence.ts';
import type { CandidateView } from './candidate-view.ts';
import type { FeatureDescription, FeatureFamily } from './feature-family.ts';
import { context } from './context.ts';
import { meaning } from './meaning.ts';
import { namesAndNumbers } from './names-and-numbers.ts';
import { proximity } from './proximity.ts';
import { questionKind } from './question-kind.ts';
import { reading } from './reading.ts';
import { sentenceForm } from './sentence-form.ts';
import { tense } from './tense.ts';
import { termMatch } from './term-match.ts';

/** All families, in the order of the ranker's inputs. */
export const FEATURE_FAMILIES: readonly FeatureFamily[] = [
  termMatch,
  meaning,
  context,
  proximity,
  namesAndNumbers,
  answerEvidence,
  reading,
  tense,
  sentenceForm,
  questionKind,
];

/** All features, in the order of the ranker's inputs. */
export const FEATURES: readonly FeatureDescription[] = FEATURE_FAMILIES.flatMap((family) => family.features);

/** The ranker's inputs for one candidate. */
export function extractFeatures(question: Question, view: CandidateView): Float64Array {
  const values = new Float64Array(FEATURES.length);
  let at = 0;
  for (const family of FEATURE_FAMILIES)
    for (const value of family.extract(question, view)) values[at++] = value;
  return values;
}
