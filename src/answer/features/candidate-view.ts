import type { Candidate, IndexedSentence } from '../../search/search-engine.ts';
import type { AnalyzedText } from '../../text/analyzer.ts';
import type { Question } from '../analyze-question.ts';
import { closenessOf, createTermLookup, matchTerms, type Matches, type WordKnowledge } from './matches.ts';

/** What a candidate's passage has of the question's terms. */
export interface PassageMatches {
  /** For each question term, whether some sentence has it. */
  readonly has: readonly boolean[];
  /** For each question term, how well the best sentence stands for it, 0 to 1. */
  readonly closeness: readonly number[];
}

/** A candidate with its question's terms found in it and around it; computed once, read by all families. */
export interface CandidateView {
  readonly candidate: Candidate;
  readonly own: Matches;
  readonly previous: Matches | null;
  readonly next: Matches | null;
  readonly title: Matches;
  readonly passage: PassageMatches;
  /** The best raw BM25+ among the candidates of this question, above 0. */
  readonly bestBm25: number;
  readonly bestPassageBm25: number;
  readonly bestArticleBm25: number;
  /** Cosines of a term with each of the question's terms. */
  readonly similarities: (term: string) => readonly number[];
}

/** Looks at the candidates of one question. Sentences and passages that several share are matched once. */
export function viewCandidates(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: WordKnowledge,
): CandidateView[] {
  const lookUp = createTermLookup(question, knowledge);
  const match = remember((analyzed: AnalyzedText) => matchTerms(analyzed, question.terms.length, lookUp));
  const matchSentence = (sentence: IndexedSentence | null): Matches | null =>
    sentence === null ? null : match(sentence.analyzed);
  const matchPassage = remember((passage: readonly IndexedSentence[]): PassageMatches => {
    const sentences = passage.map(({ analyzed }) => match(analyzed));
    return {
      has: question.terms.map((_, i) => sentences.some(({ counts }) => (counts[i] ?? 0) > 0)),
      closeness: question.terms.map((_, i) =>
        sentences.reduce((best, matches) => Math.max(best, closenessOf(matches, i)), 0),
      ),
    };
  });
  const best = (read: (candidate: Candidate) => number): number =>
    candidates.reduce((max, candidate) => Math.max(max, read(candidate)), 1e-9);

  const bestBm25 = best((candidate) => candidate.bm25);
  const bestPassageBm25 = best((candidate) => candidate.passageBm25);
  const bestArticleBm25 = best((candidate) => candidate.articleBm25);
  const similarities = (term: string): readonly number[] => lookUp(term).cosines;
  return candidates.map((candidate) => ({
    candidate,
    own: match(candidate.analyzed),
    previous: matchSentence(candidate.previous),
    next: matchSentence(candidate.next),
    title: match(candidate.title),
    passage: matchPassage(candidate.passage),
    bestBm25,
    bestPassageBm25,
    bestArticleBm25,
    similarities,
  }));
}

/** The same function, computing each result once. */
function remember<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
