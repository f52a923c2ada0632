import { Shape } from '../../text/word-shape.ts';
import type { Question, QuestionTerm } from '../analyze-question.ts';
import type { SentenceView } from './candidate-view.ts';
import type { TermLookup } from './matches.ts';

const NAME = Shape.capital;
const DATE = Shape.calendar | Shape.year;
const NUMBER = Shape.number;

/** The word shapes that an answer of a kind has; kinds without a look of their own are left out. */
const SHAPE_OF: Readonly<Partial<Record<Question['type'], number>>> = {
  person: NAME,
  group: NAME,
  place: NAME,
  date: DATE,
  duration: NUMBER,
  number: NUMBER,
  money: NUMBER,
  percent: NUMBER,
};

/** Words this similar to one of the question's are taken for it. */
const SAME_MIN = 0.5;
/** At this distance in words, nearness has fallen to a half. */
const HALF_DISTANCE = 3;

/**
 * How near a word that may be the answer stands to a word that the question asks about: 1 side by side ("34 clinics"
 * for "how many clinics"), towards 0 with distance, weighed by how much of the question that word is; 0 where the
 * kind of answer has no look of its own or the sentence offers none.
 */
export function evidenceNearness(question: Question, { candidate, own }: SentenceView): number {
  const wanted = SHAPE_OF[question.type];
  if (wanted === undefined) return 0;
  const { shapes } = candidate.analyzed;
  const heaviest = question.terms.reduce(
    (max, { weight, isName }) => (isName ? max : Math.max(max, weight)),
    1e-9,
  );
  const answers: number[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i] as number;
    const isWanted = (shape & wanted) !== 0 && (shape & (Shape.stop | Shape.initial)) === 0;
    if (isWanted && (own.termAt[i] as number) < 0) answers.push(i);
  }
  if (answers.length === 0) return 0;
  let best = 0;
  for (let at = 0; at < shapes.length; at++) {
    const found = own.looked[at] as TermLookup | null;
    const share = found === null ? 0 : askedShare(question, found) / heaviest;
    if (share === 0) continue;
    for (const answer of answers) {
      if (at !== answer) best = Math.max(best, share / (1 + (Math.abs(at - answer) - 1) / HALF_DISTANCE));
    }
  }
  return best;
}

/** The weight of the heaviest question term, names apart, that a word is or resembles. */
function askedShare({ terms }: Question, { cosines }: TermLookup): number {
  let share = 0;
  for (let q = 0; q < cosines.length; q++) {
    const cosine = cosines[q] as number;
    if (cosine < SAME_MIN) continue;
    const { weight, isName } = terms[q] as QuestionTerm;
    if (!isName) share = Math.max(share, weight * cosine);
  }
  return share;
}
