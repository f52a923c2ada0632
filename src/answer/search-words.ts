import type { Citation } from '../domain/answer.ts';
import type { FoundSentences, SearchOptions } from '../domain/services.ts';
import type { Candidate } from '../search/search-engine.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { QUESTION_MAX_CHARS } from './analyze-question.ts';
import { articleFilter } from './article-filter.ts';
import { citeWords, findByWords, type SearchParts } from './find-by-words.ts';

/** Sentences on a page unless asked otherwise. */
const FOUND_COUNT_DEFAULT = 5;

/** Sentences that have the words searched for, those with the rarest and the most of them first. */
export async function searchWords(
  parts: SearchParts,
  words: string,
  options: SearchOptions = {},
): Promise<FoundSentences> {
  const { offset = 0, count = FOUND_COUNT_DEFAULT } = options;
  const scope = parts.scope();
  const searched = words.slice(0, QUESTION_MAX_CHARS);
  const { candidates, missing } = await findByWords(parts, searched, articleFilter(options));
  const found = foldSame(candidates);
  const citations = found.slice(offset, offset + count).map((same) => citeFound(same, parts.analyzer));
  return { words, citations, total: found.length, offset, missing, scope };
}

/** A sentence, and the same one of other articles. */
type SameSentences = readonly [Candidate, ...Candidate[]];

/** Sentences with the same words in the same order count once. */
function foldSame(candidates: readonly Candidate[]): SameSentences[] {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const words = candidate.analyzed.words.join(' ');
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [candidate]);
    else group.push(candidate);
  }
  return [...groups.values()];
}

function citeFound([best, ...others]: SameSentences, analyzer: Analyzer): Citation {
  const elsewhere = others.filter(({ article }) => article.id !== best.article.id);
  return {
    ...citeWords(best, analyzer),
    alsoIn: [...new Set(elsewhere.map(({ article }) => article.title))],
  };
}
