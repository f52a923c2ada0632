import type { IndexedText } from '../../search/search-engine.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches, TermLookup } from '../features/matches.ts';
import { matchDistances } from './match-distances.ts';
import { questionForm } from './question-form.ts';
import { surroundings } from './surroundings.ts';
import { endingClass, tokenClass } from './token-classes.ts';
import { TOKEN_FEATURE, TOKEN_FEATURES_EACH } from './token-features.ts';

/** The tokens of a sentence that may belong to the answer. */
export interface DescribedTokens {
  /** Their places among the sentence's tokens, ascending. */
  readonly places: readonly number[];
  /** For each of them `TOKEN_FEATURES_EACH` features, one of every group, as numbers below `TOKEN_FEATURE_COUNT`. */
  readonly features: Uint16Array;
}

/** Describes the tokens of one sentence. */
export type DescribeTokens = (text: IndexedText, own: Matches) => DescribedTokens;

const COSINE_STEPS = [0.2, 0.35, 0.5, 0.65];
const RELATED_STEPS = [0.01, 0.4];
const FOCUS_COSINE_STEPS = [0.05, 0.15, 0.25, 0.35, 0.5];

function stepOf(value: number, steps: readonly number[]): number {
  let step = 0;
  while (step < steps.length && value >= (steps[step] as number)) step += 1;
  return step;
}

/**
 * Describes, for one question, all tokens of a sentence that are neither function words nor terms of the question,
 * nor other forms of its names: those name what is known, not what is asked for.
 */
export function tokenDescriber(question: Question): DescribeTokens {
  const describe = featuresAt(question);
  return (text, own) => {
    const places = answerPlaces(question, own);
    return { places, features: describe(text, own, places) };
  };
}

/** The features of the tokens at some places, `TOKEN_FEATURES_EACH` for each. */
type FeaturesAt = (text: IndexedText, own: Matches, places: readonly number[]) => Uint16Array;

/** Describes tokens for one question. */
export function featuresAt(question: Question): FeaturesAt {
  const focus = question.terms.findIndex(({ term }) => term === question.focus);
  const form = TOKEN_FEATURE.form + questionForm(question);
  return (text, own, places) => {
    const { shapes, words } = text;
    const around = surroundings(text);
    const distances = matchDistances(question, own);
    const features = new Uint16Array(places.length * TOKEN_FEATURES_EACH);
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number;
      const shape = shapes[at] as number;
      const { cosines, ties } = own.looked[at] ?? NO_LOOKUP;
      const from = i * TOKEN_FEATURES_EACH;
      features[from] = TOKEN_FEATURE.class + tokenClass(text, at);
      around.write(at, features, from + 1);
      features[from + 5] = TOKEN_FEATURE.ending + endingClass(words[at] as string, shape);
      features[from + 6] = TOKEN_FEATURE.separated + separation(shapes, at);
      features[from + 7] = TOKEN_FEATURE.place + placeIn(at, shapes.length);
      features[from + 8] = TOKEN_FEATURE.run + runLength(shapes, at);
      features[from + 9] = TOKEN_FEATURE.cosine + stepOf(largest(cosines), COSINE_STEPS);
      features[from + 10] = TOKEN_FEATURE.related + stepOf(strongest(ties), RELATED_STEPS);
      features[from + 11] = TOKEN_FEATURE['focus cosine'] + focusCosine(cosines, focus);
      features[from + 12] = TOKEN_FEATURE['focus near'] + focusNear(own.termAt, at, focus);
      features[from + 13] = TOKEN_FEATURE.marker + around.markerBefore(at);
      distances.write(at, features, from + 14);
      features[from + TOKEN_FEATURES_EACH - 1] = form;
    }
    return features;
  };
}

/** What a function word is to the question. */
const NO_LOOKUP: Pick<TermLookup, 'cosines' | 'ties'> = { cosines: [], ties: [] };

/** The places of the tokens that may belong to the answer. */
export function answerPlaces(question: Question, { looked }: Matches): number[] {
  const places: number[] = [];
  for (let at = 0; at < looked.length; at++) {
    const found = looked[at] as TermLookup | null;
    if (found !== null && found.index < 0 && !isFormOfName(question, found)) places.push(at);
  }
  return places;
}

/** From this strength on, two names are forms of one: "Israeli" and "Israel". */
const SAME_NAME_MIN = 0.7;

const isFormOfName = ({ terms }: Question, { ties }: TermLookup): boolean =>
  ties.some(({ index, related }) => related >= SAME_NAME_MIN && terms[index]?.isName === true);

function largest(values: readonly number[]): number {
  let max = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > max) max = values[i] as number;
  return max;
}

function strongest(ties: TermLookup['ties']): number {
  let max = 0;
  for (const { related } of ties) if (related > max) max = related;
  return max;
}

/** Punctuation on no side (0), the left (1), the right (2), both (3). */
function separation(shapes: Uint16Array, at: number): number {
  const left = ((shapes[at] as number) & Shape.separated) === 0 ? 0 : 1;
  return left + (((shapes[at + 1] ?? Shape.separated) & Shape.separated) === 0 ? 0 : 2);
}

/** Near the beginning, in the first half, in the second, near the end. */
function placeIn(at: number, length: number): number {
  if (at <= 2) return 0;
  if (at >= length - 2) return 3;
  return at < (length - 1) / 2 ? 1 : 2;
}

const focusCosine = (cosines: readonly number[], focus: number): number =>
  focus < 0 || cosines.length === 0 ? 0 : 1 + stepOf(cosines[focus] as number, FOCUS_COSINE_STEPS);

/**
 * Where the noun asked for stands: right behind (1), two behind, right before, two before, elsewhere, nowhere; 0 when
 * there is none.
 */
function focusNear(termAt: readonly number[], at: number, focus: number): number {
  if (focus < 0) return 0;
  const first = termAt.indexOf(focus);
  if (first < 0) return 6;
  if (termAt[at + 1] === focus) return 1;
  if (termAt[at + 2] === focus) return 2;
  if (at >= 1 && termAt[at - 1] === focus) return 3;
  return at >= 2 && termAt[at - 2] === focus ? 4 : 5;
}

const RUN_MAX = 4;

const isName = (shapes: Uint16Array, at: number): boolean =>
  at >= 0 &&
  at < shapes.length &&
  ((shapes[at] as number) & (Shape.capital | Shape.stop | Shape.calendar)) === Shape.capital;

const continuesName = (shapes: Uint16Array, at: number): boolean =>
  isName(shapes, at) && ((shapes[at] as number) & Shape.separated) === 0;

function runLength(shapes: Uint16Array, at: number): number {
  if (!isName(shapes, at)) return 0;
  let from = at;
  while (at - from < RUN_MAX && continuesName(shapes, from) && isName(shapes, from - 1)) from -= 1;
  let to = at;
  while (to - from < RUN_MAX && continuesName(shapes, to + 1)) to += 1;
  return Math.min(RUN_MAX, to - from + 1);
}
