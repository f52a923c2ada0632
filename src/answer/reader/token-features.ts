import { ENDING_COUNT, NEIGHBOUR_COUNT, TOKEN_CLASSES } from './token-classes.ts';

/** Steps of a distance in words; one more stands for "further away or not at all". */
export const DISTANCE_STEPS = [1, 2, 3, 5, 8, 12] as const;
const DISTANCES = DISTANCE_STEPS.length + 1;

/**
 * What the reader knows of a token: groups of features with as many values each; a token has one value of every
 * group. Left and right mean places in the sentence.
 */
export const TOKEN_FEATURE_GROUPS = {
  class: TOKEN_CLASSES.length,
  before: NEIGHBOUR_COUNT,
  after: NEIGHBOUR_COUNT,
  'second before': NEIGHBOUR_COUNT,
  /** The nearest function word on the left that is no determiner ("in the old *port*": in). */
  governor: NEIGHBOUR_COUNT + 1,
  ending: ENDING_COUNT,
  /** Set apart by punctuation: on neither side, the left, the right, both. */
  separated: 4,
  place: 4,
  /** Words of the run of capitalised words that it stands in, at most 4; 0 for other words. */
  run: 5,
  /** The largest cosine with a term of the question, in steps. */
  cosine: 5,
  /** The strongest learned relation to a term of the question, in steps. */
  related: 3,
  /** Cosine with the noun asked for, in steps; 0 when there is none. */
  'focus cosine': 7,
  /** Where the noun asked for stands; 0 when there is none. */
  'focus near': 7,
  /** The nearest word on the left that announces a reason or a manner. */
  marker: 9,
  'term left': DISTANCES,
  'term right': DISTANCES,
  'name left': DISTANCES,
  'name right': DISTANCES,
  'similar left': DISTANCES,
  'similar right': DISTANCES,
  /** Whether the nearest match is the question's first term, its last, or one between. */
  'matched left': 4,
  'matched right': 4,
  /** Distance to the rarest matched term that is no name. */
  'heaviest left': DISTANCES,
  'heaviest right': DISTANCES,
  /** How the question is built: see `questionForm`. */
  form: 4,
} as const;

/** A group of token features. */
export type TokenFeatureGroup = keyof typeof TOKEN_FEATURE_GROUPS;

const GROUPS = Object.keys(TOKEN_FEATURE_GROUPS) as TokenFeatureGroup[];

/** The number of each group's first feature; the others of the group follow it. */
export const TOKEN_FEATURE = Object.fromEntries(
  GROUPS.map((group, i) => [
    group,
    GROUPS.slice(0, i).reduce((sum, earlier) => sum + TOKEN_FEATURE_GROUPS[earlier], 0),
  ]),
) as Readonly<Record<TokenFeatureGroup, number>>;

/** Groups, that is features of one token. */
export const TOKEN_FEATURES_EACH = GROUPS.length;

/** All values of all groups. */
export const TOKEN_FEATURE_COUNT = GROUPS.reduce((sum, group) => sum + TOKEN_FEATURE_GROUPS[group], 0);
