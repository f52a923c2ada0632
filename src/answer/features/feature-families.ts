import type { Question } from '../analyze-question.ts';
import { answerEvidence } from './answer-evidence.ts';
import type { CandidateView, SentenceView } from './candidate-view.ts';
import { createComparison } from './comparison.ts';
import { context } from './context.ts';
import type { CloseFamily, FeatureDescription, FeatureFamily } from './feature-family.ts';
import { meaning } from './meaning.ts';
import { namesAndNumbers } from './names-and-numbers.ts';
import { proximity } from './proximity.ts';
import { questionKind } from './question-kind.ts';
import { reading } from './reading.ts';
import { sentenceForm } from './sentence-form.ts';
import { surroundings } from './surroundings.ts';
import { tense } from './tense.ts';
import { termMatch } from './term-match.ts';
import { wording } from './wording.ts';

/** Families that look at the sentence alone: all that the preselector sees. */
export const SENTENCE_FAMILIES: readonly FeatureFamily[] = [
  termMatch,
  wording,
  meaning,
  context,
  proximity,
  namesAndNumbers,
  answerEvidence,
  tense,
  sentenceForm,
  questionKind,
];

/** Families that look closer, at those that the preselector leaves. */
export const CLOSE_FAMILIES: readonly CloseFamily[] = [surroundings, reading];

const describe = (families: readonly { readonly features: readonly FeatureDescription[] }[]) =>
  families.flatMap(({ features }) => features);

/** The preselector's inputs in their order. */
export const SENTENCE_FEATURES: readonly FeatureDescription[] = describe(SENTENCE_FAMILIES);

const ABSOLUTE = describe([...SENTENCE_FAMILIES, ...CLOSE_FAMILIES]);
const comparison = createComparison(ABSOLUTE);

/** All families by name, with their features: what bench leaves out one by one. */
export const FEATURE_FAMILIES: readonly Pick<FeatureFamily, 'name' | 'features'>[] = [
  ...SENTENCE_FAMILIES,
  ...CLOSE_FAMILIES,
  { name: 'comparison', features: comparison.features },
];

/** All features in the order of the ranker's inputs, those of the sentence first. */
export const FEATURES: readonly FeatureDescription[] = describe(FEATURE_FAMILIES);

const PLACES: ReadonlyMap<string, number> = new Map(FEATURES.map(({ name }, i) => [name, i]));

/**
 * Where a feature stands in `FEATURES`.
 * @throws Error for a name that no feature has
 */
export function placeOfFeature(name: string): number {
  const place = PLACES.get(name);
  if (place === undefined) throw new Error(`No feature is called "${name}".`);
  return place;
}

/** A row of `FEATURES` with those of the sentence filled in. */
export function extractSentenceFeatures(question: Question, view: SentenceView): Float64Array {
  const row = new Float64Array(FEATURES.length);
  let at = 0;
  for (const family of SENTENCE_FAMILIES) at = append(row, at, family.extract(question, view));
  return row;
}

/** Fills in the other features of the rows of `views`, in step with each other. */
export function completeFeatures(
  question: Question,
  views: readonly CandidateView[],
  rows: readonly Float64Array[],
): void {
  views.forEach((view, i) => {
    const row = rows[i] as Float64Array;
    let at = SENTENCE_FEATURES.length;
    for (const family of CLOSE_FAMILIES) at = append(row, at, family.extract(question, view));
  });
  comparison.fill(rows);
}

/** Writes values into a row from a place on. Returns where they end. By index: iterating would box each number. */
function append(row: Float64Array, from: number, values: readonly number[]): number {
  for (let i = 0; i < values.length; i++) row[from + i] = values[i] as number;
  return from + values.length;
}
