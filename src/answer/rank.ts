import type { Candidate } from '../search/search-engine.ts';
import type { Question } from './analyze-question.ts';
import { viewCandidates, type CandidateView } from './features/candidate-view.ts';
import type { Knowledge } from './features/matches.ts';
import { extractFeatures } from './features/feature-families.ts';
import { evaluate, type Network } from './network.ts';

/** A candidate with the ranker's judgement. */
export interface Evidence {
  readonly candidate: Candidate;
  readonly view: CandidateView;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
  /** Unbounded; compares candidates of one question. */
  readonly score: number;
}

/** Candidates with their scores, best first; ties by date (newest first), then by place in the corpus. */
export function rank(
  question: Question,
  candidates: readonly Candidate[],
  network: Network,
  knowledge: Knowledge,
): Evidence[] {
  return viewCandidates(question, candidates, knowledge)
    .map((view) => {
      const features = extractFeatures(question, view);
      return { candidate: view.candidate, view, features, score: evaluate(network, features) };
    })
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
