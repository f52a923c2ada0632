import type { Question } from './analyze-question.ts';
import { FEATURES, placeOfFeature } from './features/feature-families.ts';
import { evaluate, type Network } from './network.ts';
import type { Evidence } from './rank.ts';
import { RERANKER_UNITS } from './reranker/reranker-network.ts';

/** One number that the confidence is computed from. */
export interface ConfidenceInput {
  readonly name: string;
  /** What it measures, and its range. */
  readonly meaning: string;
  readonly read: (situation: Situation) => number;
  /** The input that it is explained with, since by itself it means nothing to a reader. */
  readonly partOf?: string;
}

/** A question with its first citation; `ranked` is not empty. */
interface Situation {
  readonly question: Question;
  readonly top: Evidence;
  readonly ranked: readonly Evidence[];
}

const featureOf = ({ top }: Situation, name: string): number => top.features[placeOfFeature(name)] ?? 0;

/** Features of the first citation that tell whether it answers, not only whether it is the best. */
const CITATION_FEATURES = [
  'coverage',
  'coverage-around',
  'related',
  'soft-coverage',
  'soft-coverage-passage',
  'predicate-soft',
  'predicate-strange',
  'names-in-article',
  'resolved-soft',
  'same-subject',
  'missing-rarest',
  'happened',
  'open',
  'negated',
  'names-missing',
  'near-pairs',
  'evidence',
  'evidence-absent',
  'evidence-near',
  'answer-word',
  'answer-words',
  'answer-word-lead',
  'answer-share',
  'answer-certainty',
  'focus-answer',
  'asks-who',
  'asks-when',
  'asks-where',
  'asks-how-many',
  'asks-why-how',
];

const MARGIN_MAX = 5;
/** Candidates behind the first whose distance is looked at, beside the second's. */
const FURTHER = [3, 4, 5, 6];
const DISTANCE_MAX = 6;

/** How far the candidate at a place (from 1) is behind the first one, 0 to `max`. */
const distanceTo = (place: number, max: number, { top, ranked }: Situation): number =>
  Math.min(max, top.score - (ranked[place - 1]?.score ?? -Infinity));

/** What the confidence is computed from. */
export const CONFIDENCE_INPUTS: readonly ConfidenceInput[] = [
  { name: 'top-score', meaning: 'the score of the first citation', read: ({ top }) => top.score },
  {
    name: 'in-context',
    meaning: "what of it is the reranker's, which judges the words in their context",
    read: ({ top }) => top.inContext.score,
  },
  {
    name: 'in-context-lead',
    meaning: 'how far that is above what the second one has of it; 0 where it has no rival',
    read: ({ top, ranked: [, second] }) =>
      second === undefined ? 0 : top.inContext.score - second.inContext.score,
  },
  {
    name: 'margin',
    meaning: `how far the second one is behind, 0 to ${MARGIN_MAX}`,
    read: (situation) => distanceTo(2, MARGIN_MAX, situation),
  },
  ...FURTHER.map((place) => ({
    name: `distance-${place}`,
    meaning: `how far number ${place} is behind, 0 to ${DISTANCE_MAX}`,
    read: (situation: Situation) => distanceTo(place, DISTANCE_MAX, situation),
  })),
  {
    name: 'rivals',
    meaning: 'ln of the sum of e^-distance, the first one among them, 0 where it has no rival',
    read: ({ top, ranked }) =>
      Math.log(ranked.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0)),
  },
  {
    name: 'share',
    meaning: "the first one's softmax share among the candidates, 0 to 1",
    read: ({ top, ranked }) => 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0),
  },
  {
    name: 'known',
    meaning: "share of the question's weight on terms that the corpus has, 0 to 1",
    read: ({ question }) => {
      const unknown = unknownWeights(question).reduce((sum, weight) => sum + weight, 0);
      return question.totalWeight === 0 ? 0 : 1 - unknown / question.totalWeight;
    },
  },
  {
    name: 'unknown-rarest',
    meaning: 'weight of the heaviest term that the corpus lacks, over 10',
    read: ({ question }) => Math.max(0, ...unknownWeights(question)) / 10,
  },
  ...CITATION_FEATURES.map((name) => ({
    name,
    meaning: FEATURES[placeOfFeature(name)]?.meaning ?? '',
    read: (situation: Situation) => featureOf(situation, name),
  })),
  {
    name: 'focus-strange',
    meaning: 'how little the first citation has of the noun asked for, 0 to 1; 0 where none is asked for',
    read: ({ question: { terms, focus }, top }) => {
      const place = terms.findIndex(({ term }) => term === focus);
      return place < 0 ? 0 : 1 - (top.view.own.closeness[place] ?? 0);
    },
  },
  ...Array.from({ length: RERANKER_UNITS }, (_, unit) => ({
    name: `unit-${unit + 1}`,
    meaning: `mean of the reranker's unit ${unit + 1} over the words of the first citation, -1 to 1`,
    read: ({ top }: Situation) => top.inContext.means[unit] ?? 0,
    partOf: 'in-context',
  })),
  {
    name: 'absolute-match',
    meaning: 'weight of the matched terms, over 30: many rare words agree by no accident',
    read: (situation) => (featureOf(situation, 'coverage') * situation.question.totalWeight) / 30,
  },
  {
    name: 'terms',
    meaning: "ln(1 + the question's terms)",
    read: ({ question }) => Math.log1p(question.terms.length),
  },
  {
    name: 'corpus',
    meaning: "ln(1 + the corpus' sentences) / 10",
    read: ({ question }) => Math.log1p(question.corpusSentences) / 10,
  },
];

const unknownWeights = (question: Question): number[] =>
  question.terms.filter((term) => !term.isKnown).map((term) => term.weight);

/** The inputs, in the order of `CONFIDENCE_INPUTS`; all 0 when nothing was found. */
export function confidenceInputs(question: Question, ranked: readonly Evidence[]): number[] {
  const [top] = ranked;
  return CONFIDENCE_INPUTS.map(({ read }) => (top === undefined ? 0 : read({ question, top, ranked })));
}

/** Probability, 0 to 1, that the first of `ranked` answers the question; 0 when there is none. */
export function confidenceOf(question: Question, ranked: readonly Evidence[], network: Network): number {
  if (ranked.length === 0) return 0;
  return 1 / (1 + Math.exp(-evaluate(network, confidenceInputs(question, ranked))));
}
