import { isInside } from '../domain/time-range.ts';
import type { Candidate, SearchEngine } from '../search/search-engine.ts';
import type { Question } from './analyze-question.ts';
import { CANDIDATES } from './retrieve.ts';

/** How many times as many candidates are looked through for those of the question's time. */
const DEPTH = 10;
/** Terms searched, the rarest ones. */
const TERMS_MAX = 8;

/**
 * Adds candidates of the time that a question asks for: among those of all times they may be too few. At most as many
 * again as there are.
 */
export async function retrieveOfTime(
  engine: SearchEngine,
  question: Question,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const { time } = question;
  const isAllThereIs = question.corpusSentences <= candidates.length;
  if (time === null || time.use === 'fact' || isAllThereIs) return candidates;
  const terms = question.terms
    .filter(({ isKnown }) => isKnown)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, TERMS_MAX)
    .map(({ term }) => term);
  const more = await engine.candidates(terms, CANDIDATES * DEPTH);
  const known = new Set(candidates.map(placeOf));
  const added = more
    .filter((candidate) => isInside(candidate.article.date, time) && !known.has(placeOf(candidate)))
    .toSorted((a, b) => b.bm25 + b.passageBm25 - (a.bm25 + a.passageBm25));
  return [...candidates, ...added.slice(0, CANDIDATES)];
}

const placeOf = ({ article, sentence }: Candidate): string => `${article.id}\n${sentence.index}`;
