import { isInside } from '../domain/time-range.ts';
import type { ArticleFilter, Candidate, SearchEngine } from '../search/search-engine.ts';
import type { Question } from './analyze-question.ts';
import { CANDIDATES } from './retrieve.ts';

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
  admits: ArticleFilter = () => true,
): Promise<readonly Candidate[]> {
  const { time } = question;
  const isAllThereIs = question.corpusSentences <= candidates.length;
  if (time === null || time.use === 'fact' || isAllThereIs) return candidates;
  const terms = question.terms
    .filter(({ isKnown }) => isKnown)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, TERMS_MAX)
    .map(({ term }) => term);
  const isOfTime: ArticleFilter = (article) => isInside(article.date, time) && admits(article);
  const more = await engine.candidates(terms, CANDIDATES, isOfTime);
  const known = new Set(candidates.map(placeOf));
  const added = more
    .filter((candidate) => candidate.bm25 + candidate.passageBm25 > 0 && !known.has(placeOf(candidate)))
    .toSorted((a, b) => b.bm25 + b.passageBm25 - (a.bm25 + a.passageBm25));
  return [...candidates, ...added];
}

const placeOf = ({ article, sentence }: Candidate): string => `${article.id}\n${sentence.index}`;
