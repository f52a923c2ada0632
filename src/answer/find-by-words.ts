import type { Citation } from '../domain/answer.ts';
import type { Span } from '../domain/article.ts';
import type { CorpusScope } from '../domain/corpus.ts';
import { promiseOf } from '../search/find-candidates.ts';
import type { ArticleFilter, Candidate, SearchEngine } from '../search/search-engine.ts';
import { selectTerms } from '../search/select-terms.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { isContent } from '../text/content-terms.ts';
import { citeSentence } from './cite.ts';

/** Sentences ranked for one search, however many have the words. */
const FOUND_MAX = 50;

/** What searching needs. */
export interface SearchParts {
  readonly engine: SearchEngine;
  readonly analyzer: Analyzer;
  readonly scope: () => CorpusScope;
}

/** Sentences that have words of a text. */
export interface WordsFound {
  /** At most 50, those with the rarest and the most of the words first. */
  readonly candidates: readonly Candidate[];
  /** Words that no article contains, folded. */
  readonly missing: readonly string[];
}

/** Finds sentences by the words of a text, function words apart. Nothing is mended, and nothing else is searched. */
export async function findByWords(
  { engine, analyzer }: Omit<SearchParts, 'scope'>,
  text: string,
  admits?: ArticleFilter,
): Promise<WordsFound> {
  const analyzed = analyzer.analyze(text);
  const asked = analyzed.terms.flatMap((term, i) =>
    isContent(analyzed, i) ? { term, word: analyzed.words[i] ?? term } : [],
  );
  // Without the words as written, the engine looks for no corrections.
  const { frequency } = await engine.lookUp(asked.map(({ term }) => ({ term, word: '' })));
  const terms = selectTerms(
    asked.map(({ term }) => term),
    frequency,
  );
  const candidates = await engine.candidates(terms, FOUND_MAX, admits);
  return {
    candidates: candidates.filter(({ matched }) => matched.length > 0).toSorted(byPromise),
    missing: [...new Set(asked.flatMap(({ term, word }) => (frequency.has(term) ? [] : word)))],
  };
}

const dateOf = ({ article }: Candidate): string => article.date ?? '';

/** Ties newest first, then by place. */
const byPromise = (a: Candidate, b: Candidate): number =>
  promiseOf(b) - promiseOf(a) || dateOf(b).localeCompare(dateOf(a)) || a.sentence.index - b.sentence.index;

/** The citation of a sentence found by its words, which it emphasises. */
export function citeWords(candidate: Candidate, analyzer: Analyzer): Citation {
  const citation = citeSentence(candidate.article, candidate.sentence);
  return {
    ...citation,
    emphasis: wordsIn(citation.quote, new Set(candidate.matched), analyzer),
    score: promiseOf(candidate),
  };
}

/** Where a text has words of these terms; neighbours are one span. */
function wordsIn(text: string, terms: ReadonlySet<string>, analyzer: Analyzer): Span[] {
  const analyzed = analyzer.analyze(text);
  const spans: Span[] = [];
  analyzed.tokens.forEach(({ start, end }, i) => {
    if (!isContent(analyzed, i) || !terms.has(analyzed.terms[i] ?? '')) return;
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '')
      spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  });
  return spans;
}
