import { ANSWER_TYPES } from '../answer-type.ts';
import { NEIGHBOUR_COUNT } from '../reader/token-classes.ts';
import { TOKEN_FEATURE_COUNT, TOKEN_FEATURES_EACH } from '../reader/token-features.ts';
import { PREDICATE_FEATURE_COUNT, PREDICATE_FEATURES_EACH } from './predicate-distances.ts';

/**
 * Features of one word: the reader's, how far the question's predicate is, and which function word or kind of
 * content word it is itself.
 */
export const WORD_FEATURES_EACH = TOKEN_FEATURES_EACH + PREDICATE_FEATURES_EACH + 1;

/** The first feature that tells how far the predicate is. */
export const PREDICATE_DISTANCE = TOKEN_FEATURE_COUNT;

/** The first feature that tells which word it is itself. */
export const OWN_CLASS = PREDICATE_DISTANCE + PREDICATE_FEATURE_COUNT;

/** All values of all features. */
export const WORD_FEATURE_COUNT = OWN_CLASS + NEIGHBOUR_COUNT;

/** What fixes how long the lists of an encoder's weights are. */
export interface EncoderForm {
  readonly units: number;
  readonly dimensions: number;
  readonly reach: number;
  readonly layers: number;
}

/**
 * Weights that encode the words of a sentence in their context. For the words i with features F and vectors v, asked
 * by a question of type t, with the noun f that is asked for and words whose mean vector is q:
 * `h_i = tanh(Σ_F features + types_t + asked·q + focus·f + own·v_i + previous·v_{i-1} + next·v_{i+1})`, then, layer by
 * layer, `g_i = tanh(bias + Σ_d around_d·h_{i+d})` with d from -reach to reach, from the second layer on added to what
 * it was before. Matrices are lists, row by row.
 */
export interface EncoderNetwork extends EncoderForm {
  /** A row of units for each feature. */
  readonly features: readonly number[];
  readonly types: readonly number[];
  /** For each unit a row of dimensions. */
  readonly asked: readonly number[];
  readonly focus: readonly number[];
  readonly own: readonly number[];
  readonly previous: readonly number[];
  readonly next: readonly number[];
  /** For each layer and unit, for each place looked at a row of units. */
  readonly around: readonly number[];
  readonly bias: readonly number[];
}

/** The lists of an encoder's weights. */
export type EncoderWeights = Exclude<keyof EncoderNetwork, keyof EncoderForm>;

/** How long each list is. */
export function encoderSizes({
  units,
  dimensions,
  reach,
  layers,
}: EncoderForm): Readonly<Record<EncoderWeights, number>> {
  const square = units * dimensions;
  return {
    features: WORD_FEATURE_COUNT * units,
    types: ANSWER_TYPES.length * units,
    asked: square,
    focus: square,
    own: square,
    previous: square,
    next: square,
    around: layers * (2 * reach + 1) * units * units,
    bias: layers * units,
  };
}
