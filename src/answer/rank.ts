import type { Candidate } from '../search/search-engine.ts';
import type { Question } from './analyze-question.ts';
import { lookAtCandidates, type CandidateView } from './features/candidate-view.ts';
import { completeFeatures, extractSentenceFeatures } from './features/feature-families.ts';
import type { Knowledge } from './features/matches.ts';
import { evaluate, type Network } from './network.ts';
import type { Judgement } from './reranker/reranker.ts';

/** A candidate with the ranker's judgement. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly view: CandidateView;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
  /** Unbounded; compares candidates of one question. */
  readonly score: number;
  /** What the reranker makes of it; its part of the score is in there. */
  readonly inContext: Judgement;
}

/** A candidate that was looked at closely, and its features in the order of `FEATURES`. */
export interface ExaminedCandidate {
  readonly view: CandidateView;
  readonly features: Float64Array;
}

/** What is not reranked yet. */
const NOT_JUDGED: Judgement = { score: 0, means: [] };

/** The two networks that rank. */
export interface RankingNetworks {
  /** Sees `SENTENCE_FEATURES` and chooses the candidates that are looked at closely. */
  readonly preselector: Network;
  /** Sees `FEATURES`. */
  readonly ranker: Network;
}

/**
 * Candidates that are looked at closely: at most, at least, and between them those whose promise is no further behind
 * the best one's. A question that one sentence answers by all signs has few rivals, another one many.
 */
const PRESELECTED_MAX = 24;
const PRESELECTED_MIN = 10;
const PROMISE_BEHIND_MAX = 6;

/** The candidates that the preselector finds most promising, with their features. */
export function examine(
  question: Question,
  candidates: readonly Candidate[],
  preselector: Network,
  knowledge: Knowledge,
): ExaminedCandidate[] {
  const { sentences, closer } = lookAtCandidates(question, candidates, knowledge);
  const seen = sentences.map((view) => {
    const features = extractSentenceFeatures(question, view);
    return { view, features, promise: evaluate(preselector, features) };
  });
  const chosen = mostPromising(seen);
  const views = closer(chosen.map(({ view }) => view));
  const rows = chosen.map(({ features }) => features);
  completeFeatures(question, views, rows);
  return views.map((view, i) => ({ view, features: rows[i] as Float64Array }));
}

function mostPromising<Seen extends { readonly promise: number }>(seen: readonly Seen[]): Seen[] {
  const sorted = seen.toSorted((a, b) => b.promise - a.promise);
  const least = (sorted[0]?.promise ?? 0) - PROMISE_BEHIND_MAX;
  return sorted.slice(0, PRESELECTED_MAX).filter(({ promise }, i) => i < PRESELECTED_MIN || promise >= least);
}

/** The most promising candidates with their scores, best first; ties by date (newest first), then by place. */
export function rank(
  question: Question,
  candidates: readonly Candidate[],
  { preselector, ranker }: RankingNetworks,
  knowledge: Knowledge,
): Evidence[] {
  return examine(question, candidates, preselector, knowledge)
    .map(({ view, features }) => ({
      candidate: view.candidate,
      view,
      features,
      score: evaluate(ranker, features),
      inContext: NOT_JUDGED,
    }))
    .sort(
      (a, b) =>
        b.score - a.score || newestFirst(a, b) || a.candidate.sentence.index - b.candidate.sentence.index,
    );
}

function newestFirst(a: Evidence, b: Evidence): number {
  const [first, second] = [a.candidate.article.date ?? '', b.candidate.article.date ?? ''];
  if (first === second) return 0;
  return first > second ? -1 : 1;
}
