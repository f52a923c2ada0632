import type { Citation } from '../domain/answer.ts';
import type { Span } from '../domain/article.ts';
import type { CorpusScope } from '../domain/corpus.ts';
import type { FoundSentences, SearchOptions } from '../domain/services.ts';
import { promiseOf } from '../search/find-candidates.ts';
import type { Candidate, SearchEngine } from '../search/search-engine.ts';
import { selectTerms } from '../search/select-terms.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { isContent } from '../text/content-terms.ts';
import { QUESTION_MAX_CHARS } from './analyze-question.ts';
import { articleFilter } from './article-filter.ts';
import { citeSentence } from './cite.ts';

/** Sentences ranked for one search, however many have the words. */
const FOUND_MAX = 50;
/** Sentences on a page unless asked otherwise. */
const FOUND_COUNT_DEFAULT = 5;

/** What searching needs. */
export interface SearchParts {
  readonly engine: SearchEngine;
  readonly analyzer: Analyzer;
  readonly scope: () => CorpusScope;
}

/** Sentences that have the words searched for, those with the rarest and the most of them first. */
export async function searchWords(
  { engine, analyzer, scope }: SearchParts,
  words: string,
  options: SearchOptions = {},
): Promise<FoundSentences> {
  const { offset = 0, count = FOUND_COUNT_DEFAULT } = options;
  const searched = scope();
  const analyzed = analyzer.analyze(words.slice(0, QUESTION_MAX_CHARS));
  const asked = analyzed.terms.flatMap((term, i) =>
    isContent(analyzed, i) ? { term, word: analyzed.words[i] ?? term } : [],
  );
  const { frequency } = await engine.lookUp(asked.map(({ term }) => ({ term, word: '' })));
  const known = asked.map(({ term }) => term);
  const candidates = await engine.candidates(
    selectTerms(known, frequency),
    FOUND_MAX,
    articleFilter(options),
  );
  const found = foldSame(candidates.filter(({ matched }) => matched.length > 0).toSorted(byPromise));
  return {
    words,
    citations: found.slice(offset, offset + count).map((same) => citeFound(same, analyzer)),
    total: found.length,
    offset,
    missing: [...new Set(asked.flatMap(({ term, word }) => (frequency.has(term) ? [] : word)))],
    scope: searched,
  };
}

const dateOf = ({ article }: Candidate): string => article.date ?? '';

/** Ties newest first, then by place. */
const byPromise = (a: Candidate, b: Candidate): number =>
  promiseOf(b) - promiseOf(a) || dateOf(b).localeCompare(dateOf(a)) || a.sentence.index - b.sentence.index;

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
  const citation = citeSentence(best.article, best.sentence);
  const elsewhere = others.filter(({ article }) => article.id !== best.article.id);
  return {
    ...citation,
    emphasis: wordsIn(citation.quote, new Set(best.matched), analyzer),
    score: promiseOf(best),
    alsoIn: [...new Set(elsewhere.map(({ article }) => article.title))],
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
