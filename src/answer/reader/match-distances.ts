import type { Question } from '../analyze-question.ts';
import type { Matches, TermLookup } from '../features/matches.ts';
import { DISTANCE_STEPS, TOKEN_FEATURE } from './token-features.ts';

/** Cosine from which a word stands for one of the question's. */
const SIMILAR_MIN = 0.5;
/** How far the match is looked for whose place in the question counts. */
const PLACE_WINDOW = 4;
const NOWHERE = DISTANCE_STEPS.length;
const FURTHEST = DISTANCE_STEPS[NOWHERE - 1] ?? 0;
/** For each distance in words, up to the furthest, its step. */
const STEP_OF = Array.from({ length: FURTHEST + 1 }, (_, distance) =>
  DISTANCE_STEPS.findIndex((limit) => distance <= limit),
);

/** What a token is to the question. */
const KIND = { stranger: 0, term: 1, name: 2, similar: 3 } as const;

/** Where a sentence has the question's words, seen from each of its tokens. */
export interface MatchDistances {
  /** Writes the features of one token from "term left" to "heaviest right", in their order. */
  readonly write: (at: number, features: Uint16Array, from: number) => void;
}

/** The distances in one sentence. */
export function matchDistances(question: Question, own: Matches): MatchDistances {
  const kinds = matchKinds(question, own);
  const heaviest = heaviestMatch(question, own);
  const last = question.terms.length - 1;
  const nearest = (kind: number, at: number, side: 1 | -1): number => {
    // Reading outside an array is far slower than not reading.
    const furthest = Math.min(FURTHEST, side < 0 ? at : kinds.length - 1 - at);
    for (let d = 1; d <= furthest; d++) if (kinds[at + side * d] === kind) return STEP_OF[d] as number;
    return NOWHERE;
  };
  /** Whether the nearest match on a side is the question's first term (1), its last (2), one between (3); or none. */
  const placeInQuestion = (at: number, side: 1 | -1): number => {
    const furthest = Math.min(PLACE_WINDOW, side < 0 ? at : kinds.length - 1 - at);
    for (let d = 1; d <= furthest; d++) {
      const index = own.termAt[at + side * d] as number;
      if (index >= 0) return index === 0 ? 1 : index === last ? 2 : 3;
    }
    return 0;
  };
  return {
    write(at, features, from) {
      features[from] = TOKEN_FEATURE['term left'] + nearest(KIND.term, at, -1);
      features[from + 1] = TOKEN_FEATURE['term right'] + nearest(KIND.term, at, 1);
      features[from + 2] = TOKEN_FEATURE['name left'] + nearest(KIND.name, at, -1);
      features[from + 3] = TOKEN_FEATURE['name right'] + nearest(KIND.name, at, 1);
      features[from + 4] = TOKEN_FEATURE['similar left'] + nearest(KIND.similar, at, -1);
      features[from + 5] = TOKEN_FEATURE['similar right'] + nearest(KIND.similar, at, 1);
      features[from + 6] = TOKEN_FEATURE['matched left'] + placeInQuestion(at, -1);
      features[from + 7] = TOKEN_FEATURE['matched right'] + placeInQuestion(at, 1);
      const away = heaviest < 0 ? 0 : heaviest - at;
      features[from + 8] = TOKEN_FEATURE['heaviest left'] + (away < 0 ? stepOf(-away) : NOWHERE);
      features[from + 9] = TOKEN_FEATURE['heaviest right'] + (away > 0 ? stepOf(away) : NOWHERE);
    },
  };
}

const stepOf = (distance: number): number => STEP_OF[distance] ?? NOWHERE;

function matchKinds(question: Question, { looked }: Matches): Uint8Array {
  const kinds = new Uint8Array(looked.length);
  for (let at = 0; at < kinds.length; at++) {
    const found = looked[at] as TermLookup | null;
    if (found === null) continue;
    if (found.index >= 0) kinds[at] = question.terms[found.index]?.isName === true ? KIND.name : KIND.term;
    else if (isSimilar(found)) kinds[at] = KIND.similar;
  }
  return kinds;
}

function isSimilar({ ties, cosines }: TermLookup): boolean {
  for (const { index, related } of ties) {
    if (related > 0 || (cosines[index] as number) >= SIMILAR_MIN) return true;
  }
  return false;
}

/** The token that is the question's weightiest term, names apart; -1 when the sentence has none. */
function heaviestMatch(question: Question, { termAt }: Matches): number {
  let heaviest = -1;
  let weight = 0;
  for (let at = 0; at < termAt.length; at++) {
    const index = termAt[at] as number;
    const term = index < 0 ? undefined : question.terms[index];
    if (term === undefined || term.isName || term.weight <= weight) continue;
    heaviest = at;
    weight = term.weight;
  }
  return heaviest;
}
