import type { IndexedText } from '../../search/search-engine.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { Matches, LookUpTerm } from '../features/matches.ts';
import { DISTANCE_STEPS, tokenFeature } from './token-features.ts';

/** Cosine from which a word stands for one of the question's. */
const SIMILAR_MIN = 0.5;
/** How far the match is looked for whose place in the question counts. */
const PLACE_WINDOW = 4;
const NOWHERE = DISTANCE_STEPS.length;

/** What a token is to the question. */
const Kind = { stranger: 0, term: 1, name: 2, similar: 3 } as const;

/** Writes the features of one token from "term left" to "heaviest right", in their order. */
export type WriteDistances = (at: number, write: (feature: number) => void) => void;

/** Where a sentence has the question's words, seen from each of its tokens. */
export function matchDistances(
  question: Question,
  lookUp: LookUpTerm,
): (text: IndexedText, own: Matches) => WriteDistances {
  const last = question.terms.length - 1;
  return (text, own) => {
    const kinds = matchKinds(question, text, own, lookUp);
    const heaviest = heaviestMatch(question, own);
    const nearest = (kind: number, at: number, side: 1 | -1): number => {
      for (let step = 0, d = 1; step < DISTANCE_STEPS.length; d++) {
        if (kinds[at + side * d] === kind) return step;
        if (d === DISTANCE_STEPS[step]) step += 1;
      }
      return NOWHERE;
    };
    /** Whether the nearest match on a side is the question's first term (1), its last (2), one between (3); or none. */
    const placeInQuestion = (at: number, side: 1 | -1): number => {
      for (let d = 1; d <= PLACE_WINDOW; d++) {
        const index = own.termAt[at + side * d] ?? -1;
        if (index >= 0) return index === 0 ? 1 : index === last ? 2 : 3;
      }
      return 0;
    };
    return (at, write) => {
      write(tokenFeature('term left', nearest(Kind.term, at, -1)));
      write(tokenFeature('term right', nearest(Kind.term, at, 1)));
      write(tokenFeature('name left', nearest(Kind.name, at, -1)));
      write(tokenFeature('name right', nearest(Kind.name, at, 1)));
      write(tokenFeature('similar left', nearest(Kind.similar, at, -1)));
      write(tokenFeature('similar right', nearest(Kind.similar, at, 1)));
      write(tokenFeature('matched left', placeInQuestion(at, -1)));
      write(tokenFeature('matched right', placeInQuestion(at, 1)));
      write(tokenFeature('heaviest left', heaviest >= 0 && heaviest < at ? stepOf(at - heaviest) : NOWHERE));
      write(tokenFeature('heaviest right', heaviest > at ? stepOf(heaviest - at) : NOWHERE));
    };
  };
}

function stepOf(distance: number): number {
  const step = DISTANCE_STEPS.findIndex((limit) => distance <= limit);
  return step < 0 ? NOWHERE : step;
}

function matchKinds(question: Question, text: IndexedText, own: Matches, lookUp: LookUpTerm): Uint8Array {
  const kinds = new Uint8Array(text.shapes.length);
  for (let at = 0; at < kinds.length; at++) {
    const index = own.termAt[at] as number;
    if (index >= 0) kinds[at] = question.terms[index]?.isName === true ? Kind.name : Kind.term;
    else if (((text.shapes[at] as number) & Shape.stop) === 0) {
      const { ties, cosines } = lookUp(text, at);
      const isSimilar = ties.some(
        ({ index: i, related }) => related > 0 || (cosines[i] as number) >= SIMILAR_MIN,
      );
      if (isSimilar) kinds[at] = Kind.similar;
    }
  }
  return kinds;
}

/** The token that is the question's weightiest term, names apart; -1 when the sentence has none. */
function heaviestMatch(question: Question, { termAt }: Matches): number {
  let heaviest = -1;
  let weight = 0;
  termAt.forEach((index, at) => {
    const term = question.terms[index];
    if (term === undefined || term.isName || term.weight <= weight) return;
    heaviest = at;
    weight = term.weight;
  });
  return heaviest;
}
