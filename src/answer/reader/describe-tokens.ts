import type { IndexedText } from '../../search/search-engine.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches, LookUpTerm } from '../features/matches.ts';
import { matchDistances } from './match-distances.ts';
import { questionForm } from './question-form.ts';
import { endingClass, NEIGHBOUR_COUNT, neighbourClass, tokenClass } from './token-classes.ts';
import { tokenFeature, TOKEN_FEATURES_EACH } from './token-features.ts';

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
 * Describes, for one question, all tokens of a sentence that are neither function words nor terms of the question:
 * those name what is known, not what is asked for.
 */
export function tokenDescriber(question: Question, lookUp: LookUpTerm): DescribeTokens {
  const focus = question.terms.findIndex(({ term }) => term === question.focus);
  const form = tokenFeature('form', questionForm(question));
  const distancesIn = matchDistances(question, lookUp);
  return (text, own) => {
    const { shapes, words } = text;
    const places = placesOf(text, own);
    const features = new Uint16Array(places.length * TOKEN_FEATURES_EACH);
    const writeDistances = distancesIn(text, own);
    places.forEach((at, i) => {
      const shape = shapes[at] as number;
      const { cosines, ties } = lookUp(text, at);
      let next = i * TOKEN_FEATURES_EACH;
      const write = (feature: number): void => {
        features[next] = feature;
        next += 1;
      };
      write(tokenFeature('class', tokenClass(text, at)));
      write(tokenFeature('before', neighbourClass(text, at - 1)));
      write(tokenFeature('after', neighbourClass(text, at + 1)));
      write(tokenFeature('second before', neighbourClass(text, at - 2)));
      write(tokenFeature('governor', governorOf(text, at)));
      write(tokenFeature('ending', endingClass(words[at] as string, shape)));
      write(tokenFeature('separated', separation(shapes, at)));
      write(tokenFeature('place', placeIn(at, shapes.length)));
      write(tokenFeature('run', runLength(shapes, at)));
      write(tokenFeature('cosine', stepOf(largest(cosines), COSINE_STEPS)));
      write(
        tokenFeature(
          'related',
          stepOf(
            ties.reduce((max, tie) => Math.max(max, tie.related), 0),
            RELATED_STEPS,
          ),
        ),
      );
      write(
        tokenFeature(
          'focus cosine',
          focus < 0 ? 0 : 1 + stepOf(cosines[focus] as number, FOCUS_COSINE_STEPS),
        ),
      );
      write(tokenFeature('focus near', focus < 0 ? 0 : 1 + focusNear(own.termAt, at, focus)));
      write(tokenFeature('marker', markerBefore(words, at)));
      writeDistances(at, write);
      write(form);
    });
    return { places, features };
  };
}

function placesOf({ shapes }: IndexedText, { termAt }: Matches): number[] {
  const places: number[] = [];
  for (let at = 0; at < shapes.length; at++) {
    if (((shapes[at] as number) & Shape.stop) === 0 && (termAt[at] as number) < 0) places.push(at);
  }
  return places;
}

function largest(values: readonly number[]): number {
  let max = 0;
  for (const value of values) if (value > max) max = value;
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

/** Where the noun asked for stands: right behind, two behind, right before, two before, elsewhere, nowhere. */
function focusNear(termAt: readonly number[], at: number, focus: number): number {
  if (termAt[at + 1] === focus) return 0;
  if (termAt[at + 2] === focus) return 1;
  if (termAt[at - 1] === focus) return 2;
  if (termAt[at - 2] === focus) return 3;
  return termAt.includes(focus) ? 4 : 5;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their our my your some any no'.split(' '),
);
const GOVERNOR_WINDOW = 4;

function governorOf(text: IndexedText, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - GOVERNOR_WINDOW); i--) {
    const isFunctionWord = ((text.shapes[i] as number) & Shape.stop) !== 0;
    if (isFunctionWord && !DETERMINERS.has(text.words[i] as string)) return neighbourClass(text, i);
  }
  return NEIGHBOUR_COUNT;
}

const MARKERS: ReadonlyMap<string, number> = new Map(
  ['because', 'due', 'since', 'by', 'for', 'after', 'so', 'to'].map((word, i) => [word, i + 1]),
);
const MARKER_WINDOW = 8;

function markerBefore(words: readonly string[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - MARKER_WINDOW); i--) {
    const marker = MARKERS.get(words[i] as string);
    if (marker !== undefined) return marker;
  }
  return 0;
}

const RUN_MAX = 4;

const isName = (shapes: Uint16Array, at: number): boolean =>
  ((shapes[at] ?? 0) & (Shape.capital | Shape.stop | Shape.calendar)) === Shape.capital;

const continuesName = (shapes: Uint16Array, at: number): boolean =>
  isName(shapes, at) && ((shapes[at] ?? 0) & Shape.separated) === 0;

function runLength(shapes: Uint16Array, at: number): number {
  if (!isName(shapes, at)) return 0;
  let from = at;
  while (at - from < RUN_MAX && continuesName(shapes, from) && isName(shapes, from - 1)) from -= 1;
  let to = at;
  while (to - from < RUN_MAX && continuesName(shapes, to + 1)) to += 1;
  return Math.min(RUN_MAX, to - from + 1);
}
