import type { Candidate, IndexedSentence } from '../../search/search-engine.ts';
import type { AnalyzedText } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { TermRelations } from '../term-relations.ts';

/** Which of a question's terms a text has. */
export interface Matches {
  /** For each question term, how often it occurs. */
  readonly counts: Uint16Array;
  /** For each token, the index of the question term it is, or -1. */
  readonly termAt: Int16Array;
  /** For each question term that does not occur, how closely some word of the text is related to it, 0 to 1. */
  readonly related: Float64Array;
  /** Content tokens. */
  readonly length: number;
  /** Content tokens that are not in the question. */
  readonly novel: number;
}

/** A candidate with its question's terms found in it and around it; computed once, read by all families. */
export interface CandidateView {
  readonly candidate: Candidate;
  readonly own: Matches;
  readonly previous: Matches | null;
  readonly next: Matches | null;
  readonly title: Matches;
  readonly passage: readonly Matches[];
  /** The best raw BM25+ among the candidates of this question, above 0. */
  readonly bestBm25: number;
  readonly bestPassageBm25: number;
  readonly bestArticleBm25: number;
}

/** Looks at the candidates of one question. Sentences that several candidates share are matched once. */
export function viewCandidates(
  question: Question,
  candidates: readonly Candidate[],
  relations: TermRelations,
): CandidateView[] {
  const indexOf = new Map(question.terms.map(({ term }, i) => [term, i]));
  const relatedTo = relatedTerms(question, relations);
  const cache = new Map<AnalyzedText, Matches>();
  const match = (analyzed: AnalyzedText): Matches => {
    const known = cache.get(analyzed);
    if (known !== undefined) return known;
    const matches = matchTerms(analyzed, indexOf, relatedTo);
    cache.set(analyzed, matches);
    return matches;
  };
  const matchSentence = (sentence: IndexedSentence | null): Matches | null =>
    sentence === null ? null : match(sentence.analyzed);
  const best = (read: (candidate: Candidate) => number): number =>
    candidates.reduce((max, candidate) => Math.max(max, read(candidate)), 1e-9);

  const bestBm25 = best((candidate) => candidate.bm25);
  const bestPassageBm25 = best((candidate) => candidate.passageBm25);
  const bestArticleBm25 = best((candidate) => candidate.articleBm25);
  return candidates.map((candidate) => ({
    candidate,
    own: match(candidate.analyzed),
    previous: matchSentence(candidate.previous),
    next: matchSentence(candidate.next),
    title: match(candidate.title),
    passage: candidate.passage.map((sentence) => match(sentence.analyzed)),
    bestBm25,
    bestPassageBm25,
    bestArticleBm25,
  }));
}

type Related = ReadonlyMap<string, readonly (readonly [index: number, strength: number])[]>;

/** For each word related to a question term: which term, and how closely. */
function relatedTerms(question: Question, relations: TermRelations): Related {
  const related = new Map<string, [number, number][]>();
  question.terms.forEach(({ term }, index) => {
    for (const [other, strength] of relations.relatedTo(term)) {
      const entry = related.get(other);
      if (entry === undefined) related.set(other, [[index, strength]]);
      else entry.push([index, strength]);
    }
  });
  return related;
}

function matchTerms(analyzed: AnalyzedText, indexOf: ReadonlyMap<string, number>, relatedTo: Related): Matches {
  const { terms, shapes } = analyzed;
  const counts = new Uint16Array(indexOf.size);
  const related = new Float64Array(indexOf.size);
  const termAt = new Int16Array(terms.length).fill(-1);
  let length = 0;
  let novel = 0;
  for (let i = 0; i < terms.length; i++) {
    if (((shapes[i] ?? 0) & Shape.stop) !== 0) continue;
    length += 1;
    const term = terms[i] ?? '';
    const index = indexOf.get(term);
    if (index === undefined) novel += 1;
    else {
      counts[index] = (counts[index] ?? 0) + 1;
      termAt[i] = index;
    }
    for (const [other, strength] of relatedTo.get(term) ?? []) {
      related[other] = Math.max(related[other] ?? 0, strength);
    }
  }
  return { counts, termAt, related, length, novel };
}
