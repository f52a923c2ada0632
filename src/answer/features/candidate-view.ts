import type { Candidate, IndexedSentence, IndexedText } from '../../search/search-engine.ts';
import type { Question } from '../analyze-question.ts';
import { summarizeReadings, toReading, type Reading, type ReadingSummary } from '../reader/reading.ts';
import {
  createTermLookup,
  findTerms,
  matchTerms,
  type Knowledge,
  type Matches,
  type Presence,
} from './matches.ts';
import { createWordingLookup, type WordingLookup } from './wording-lookup.ts';

/** What a candidate's passage has of the question's terms. */
export interface PassageMatches {
  /** For each question term, whether some sentence has it. */
  readonly has: readonly boolean[];
  /** For each question term, how well the best sentence stands for it, 0 to 1. */
  readonly closeness: readonly number[];
}

/** A candidate's own sentence with its question's terms found in it; computed once, read by all families. */
export interface SentenceView {
  readonly candidate: Candidate;
  readonly own: Matches;
  /** The best raw BM25+ among the candidates of this question, above 0. */
  readonly bestBm25: number;
  readonly bestPassageBm25: number;
  readonly bestArticleBm25: number;
  readonly wording: WordingLookup;
}

/** The same with what stands around the sentence, and what the reader makes of it. */
export interface CandidateView extends SentenceView {
  readonly previous: Presence | null;
  readonly next: Presence | null;
  readonly title: Presence;
  readonly passage: PassageMatches;
  /** What the reader thinks of the sentence's words, and of those of all candidates looked at closely. */
  readonly reading: Reading;
  readonly readings: ReadingSummary;
}

/** A look at the candidates of one question. */
export interface Look {
  readonly sentences: readonly SentenceView[];
  /** Looks at some of them more closely. */
  readonly closer: (chosen: readonly SentenceView[]) => CandidateView[];
}

/** Looks at the candidates of one question. Sentences and passages that several share are matched once. */
export function lookAtCandidates(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Look {
  const asked = question.terms.length;
  const lookUp = createTermLookup(question, knowledge);
  const find = remember((text: IndexedText) => findTerms(text, asked, lookUp));
  const findInSentence = (sentence: IndexedSentence | null): Presence | null =>
    sentence === null ? null : find(sentence.analyzed);
  const findInPassage = remember((passage: readonly IndexedSentence[]) =>
    uniteMatches(
      passage.map(({ analyzed }) => find(analyzed)),
      asked,
    ),
  );
  const best = (read: (candidate: Candidate) => number): number =>
    candidates.reduce((max, candidate) => Math.max(max, read(candidate)), 1e-9);

  const bestBm25 = best((candidate) => candidate.bm25);
  const bestPassageBm25 = best((candidate) => candidate.passageBm25);
  const bestArticleBm25 = best((candidate) => candidate.articleBm25);
  const wording = createWordingLookup(question);
  return {
    sentences: candidates.map((candidate) => ({
      candidate,
      own: matchTerms(candidate.analyzed, find(candidate.analyzed), lookUp),
      bestBm25,
      bestPassageBm25,
      bestArticleBm25,
      wording,
    })),
    closer(chosen) {
      const read = knowledge.reader.ask(question);
      const own = chosen.map(({ candidate, own: matches }) => toReading(read(candidate.analyzed, matches)));
      const readings = summarizeReadings(own);
      return chosen.map((view, i) => ({
        ...view,
        previous: findInSentence(view.candidate.previous),
        next: findInSentence(view.candidate.next),
        title: find(view.candidate.title),
        passage: findInPassage(view.candidate.passage),
        reading: own[i] as Reading,
        readings,
      }));
    },
  };
}

function uniteMatches(found: readonly Presence[], asked: number): PassageMatches {
  const has: boolean[] = [];
  const closeness: number[] = [];
  for (let i = 0; i < asked; i++) {
    let isFound = false;
    let closest = 0;
    for (const presence of found) {
      if ((presence.counts[i] as number) > 0) isFound = true;
      closest = Math.max(closest, presence.closeness[i] as number);
    }
    has.push(isFound);
    closeness.push(closest);
  }
  return { has, closeness };
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
