import type { Question } from './analyze-question.ts';
import type { Evidence } from './rank.ts';
import type { Reranker } from './reranker/reranker.ts';

/** How many of the best candidates are judged once more: nearly all that the ranker ought to have put first are there. */
export const RERANKED = 5;

/**
 * The evidence with the reranker's judgement added to the scores of the best few, which are sorted anew. The rest is
 * given the least of what those were, so that it stays behind them and keeps its order.
 * @param ranked best first.
 */
export function rerank(question: Question, ranked: readonly Evidence[], reranker: Reranker): Evidence[] {
  const judge = reranker.ask(question);
  const best = ranked
    .slice(0, RERANKED)
    .map((evidence) => judged(evidence, judge(evidence.candidate.analyzed, evidence.view.own)));
  const least = best.reduce((min, { inContext }) => Math.min(min, inContext), Infinity);
  return [
    ...best.toSorted((a, b) => b.score - a.score),
    ...ranked.slice(RERANKED).map((evidence) => judged(evidence, least)),
  ];
}

const judged = (evidence: Evidence, inContext: number): Evidence => ({
  ...evidence,
  inContext,
  score: evidence.score + inContext,
});
