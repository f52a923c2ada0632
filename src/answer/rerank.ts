import type { Question } from './analyze-question.ts';
import type { Evidence } from './rank.ts';
import type { Judgement, Reranker } from './reranker/reranker.ts';

/** How many of the best candidates are judged once more, at most. */
export const RERANKED = 5;
/** So many are judged in any case: how far the first is ahead of them tells how sure the answer is. */
const RERANKED_MIN = 3;
/** Candidates whose scores are further behind the best one's stay there: the reranker hardly ever lifts one from below. */
const SCORE_BEHIND_MAX = 2;

/**
 * The evidence with the reranker's judgement added to the scores of the best few, which are sorted anew. The rest is
 * given the least of what those were, so that it stays behind them and keeps its order.
 * @param ranked best first.
 */
export function rerank(question: Question, ranked: readonly Evidence[], reranker: Reranker): Evidence[] {
  const judge = reranker.ask(question);
  const few = countClose(ranked);
  const best = ranked
    .slice(0, few)
    .map((evidence) => judged(evidence, judge(evidence.candidate.analyzed, evidence.view.own)));
  const least = best.reduce((min, { inContext }) => Math.min(min, inContext.score), Infinity);
  return [
    ...best.toSorted((a, b) => b.score - a.score),
    ...ranked.slice(few).map((evidence) => judged(evidence, { score: least, means: [] })),
  ];
}

/** How many of the first are close enough to the best one. */
function countClose(ranked: readonly Evidence[]): number {
  const least = (ranked[0]?.score ?? 0) - SCORE_BEHIND_MAX;
  const close = ranked.findIndex(({ score }, i) => i >= RERANKED || (i >= RERANKED_MIN && score < least));
  return close < 0 ? ranked.length : close;
}

const judged = (evidence: Evidence, inContext: Judgement): Evidence => ({
  ...evidence,
  inContext,
  score: evidence.score + inContext.score,
});
