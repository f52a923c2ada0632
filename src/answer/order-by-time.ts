import { isInside } from '../domain/time-range.ts';
import type { Question } from './analyze-question.ts';
import { confidenceOf } from './confidence.ts';
import { OUTCOME_CUTS } from './decide.ts';
import type { Network } from './network.ts';
import type { Evidence } from './rank.ts';
import { LATEST_MARGIN, preferLatest } from './select-evidence.ts';

/** Ranked evidence in the order that the question's time asks for. */
export interface TimedEvidence {
  /** To be cited in this order. */
  readonly ordered: readonly Evidence[];
  /** Those that may be given as the answer, best first: what the confidence was computed from. */
  readonly judged: readonly Evidence[];
  /** Probability, 0 to 1, that the first one answers the question, its time included. */
  readonly confidence: number;
}

/**
 * Puts the evidence of the time that a question asks for first. Where it asks for articles of that time only, and
 * those have nothing to say, all the others keep their order but are no answer.
 */
export function orderByTime(
  question: Question,
  ranked: readonly Evidence[],
  network: Network,
): TimedEvidence {
  const { time } = question;
  const judge = (judged: readonly Evidence[]): number => confidenceOf(question, judged, network);
  if (time?.use !== 'only') {
    const ordered = time?.use === 'first' ? preferInside(question, ranked) : preferLatest(question, ranked);
    return { ordered, judged: ranked, confidence: judge(ranked) };
  }
  const inside = ranked.filter((evidence) => isOfTime(question, evidence));
  const confidence = judge(inside);
  if (confidence >= OUTCOME_CUTS.closest) {
    const outside = ranked.filter((evidence) => !isOfTime(question, evidence));
    return { ordered: [...preferLatest(question, inside), ...outside], judged: inside, confidence };
  }
  // What another time's article says answers another question.
  const most = OUTCOME_CUTS.answer / 2;
  return {
    ordered: preferLatest(question, ranked),
    judged: ranked,
    confidence: Math.min(most, judge(ranked)),
  };
}

/** Whether evidence may be given as the answer by its article's date. */
export const isOfTime = ({ time }: Question, { candidate }: Evidence): boolean =>
  time?.use !== 'only' || isInside(candidate.article.date, time);

/** Among those about as good as the best, the ones of the question's time first. */
function preferInside(question: Question, ranked: readonly Evidence[]): readonly Evidence[] {
  const { time } = question;
  const [best] = ranked;
  if (time === null || best === undefined) return ranked;
  const isFirst = ({ candidate, score }: Evidence): boolean =>
    best.score - score <= LATEST_MARGIN && isInside(candidate.article.date, time);
  return [...ranked.filter(isFirst), ...ranked.filter((evidence) => !isFirst(evidence))];
}
