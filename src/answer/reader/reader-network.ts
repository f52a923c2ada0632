import { ANSWER_TYPES, type AnswerType } from '../answer-type.ts';
import { checkWeights } from '../check-weights.ts';
import { TOKEN_FEATURE_COUNT } from './token-features.ts';

/**
 * Weights of the reader. For a token with features F, word w, and neighbours v and x, asked by a question of type t,
 * with the noun f that is asked for and words whose mean vector is q:
 * `score = Σ_F (shared + typed_t) + (typeVectors_t + focus·f)·w + output · tanh(Σ_F hidden + typeHidden_t +
 * own·w + previous·v + next·x + askedHidden·q + focusHidden·f)`. Matrices are lists, row by row.
 */
export interface ReaderNetwork {
  readonly units: number;
  readonly dimensions: number;
  /** One weight a feature; `typed` has one such list for each answer type. */
  readonly shared: readonly number[];
  readonly typed: readonly number[];
  readonly typeVectors: readonly number[];
  readonly focus: readonly number[];
  readonly hidden: readonly number[];
  readonly typeHidden: readonly number[];
  readonly own: readonly number[];
  readonly previous: readonly number[];
  readonly next: readonly number[];
  readonly askedHidden: readonly number[];
  readonly focusHidden: readonly number[];
  readonly output: readonly number[];
}

/** The lists of a reader's weights. */
export type ReaderWeights = Exclude<keyof ReaderNetwork, 'units' | 'dimensions'>;

/** How long each list is. */
export function readerSizes(units: number, dimensions: number): Readonly<Record<ReaderWeights, number>> {
  const types = ANSWER_TYPES.length;
  return {
    shared: TOKEN_FEATURE_COUNT,
    typed: types * TOKEN_FEATURE_COUNT,
    typeVectors: types * dimensions,
    focus: dimensions * dimensions,
    hidden: TOKEN_FEATURE_COUNT * units,
    typeHidden: types * units,
    own: units * dimensions,
    previous: units * dimensions,
    next: units * dimensions,
    askedHidden: units * dimensions,
    focusHidden: units * dimensions,
    output: units,
  };
}

/** The number of an answer type. */
export const typeNumber = (type: AnswerType): number => ANSWER_TYPES.indexOf(type);

/** @throws UserError when the weights were fitted for other features or vectors. */
export const checkReader = (network: ReaderNetwork, dimensions: number): void =>
  checkWeights(network, readerSizes(network.units, dimensions), dimensions, 'reader');
