import type {
  ArticleFilter,
  Candidate,
  QueryWord,
  SearchEngine,
  TermStatistics,
} from '../search/search-engine.ts';
import { selectTerms } from '../search/select-terms.ts';
import { isContent } from '../text/content-terms.ts';
import { analyzeQuestion, type ParsedQuestion, type Question } from './analyze-question.ts';
import type { AnswerModels } from './models.ts';

/** How many candidates the engine is asked for, at most; the preselector then leaves the most promising of them. */
export const CANDIDATES = 60;

/** A term that no article has is also searched by terms at least this similar, at most this many. */
const EXPANSION_SIMILARITY_MIN = 0.5;
const EXPANSIONS_MAX = 4;

/** Weighs the question by what the corpus has. */
export async function understandQuestion(
  engine: SearchEngine,
  parsed: ParsedQuestion,
  { background, vectors }: Pick<AnswerModels, 'background' | 'vectors'>,
): Promise<{ question: Question; statistics: TermStatistics }> {
  const { words, terms } = parsed.analyzed;
  const content = words
    .map((word, i) => ({ word, term: terms[i] ?? word }))
    .filter((_, i) => isContent(parsed.analyzed, i));
  const statistics = await engine.lookUp(content);
  return { question: analyzeQuestion(parsed, statistics, background, vectors), statistics };
}

/** What a corpus has for a question. */
export interface Retrieved {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  /** Whether the corpus is so small that all of its sentences are candidates. */
  readonly isSmallCorpus: boolean;
}

/** Understands the question by the whole corpus, and fetches its candidates from the articles admitted. */
export async function retrieve(
  engine: SearchEngine,
  parsed: ParsedQuestion,
  models: Pick<AnswerModels, 'background' | 'relations' | 'vectors'>,
  admits?: ArticleFilter,
): Promise<Retrieved> {
  const { question, statistics } = await understandQuestion(engine, parsed, models);
  const asked = question.terms.map(({ term }) => term);
  // A corpus no larger than this is judged whole, so there is nothing to widen.
  const isSmallCorpus = statistics.sentences <= CANDIDATES;
  const expanded = isSmallCorpus ? new Map<string, number>() : await expandUnknown(engine, question, models);
  const searched = [...selectTerms(asked, statistics.frequency), ...selectTerms(expanded.keys(), expanded)];
  const candidates = await engine.candidates([...new Set(searched)], CANDIDATES, admits);
  return { question, candidates, isSmallCorpus };
}

/** Terms of the corpus that stand for those terms of the question that it lacks, with their frequencies. */
async function expandUnknown(
  engine: SearchEngine,
  question: Question,
  { relations, vectors }: Pick<AnswerModels, 'relations' | 'vectors'>,
): Promise<TermStatistics['frequency']> {
  const related = question.terms
    .filter((term) => !term.isKnown && !term.isName && !term.isNumber)
    .map(({ term }) => [
      ...relations.relatedTo(term).keys(),
      ...vectors.neighbours(term, EXPANSION_SIMILARITY_MIN, EXPANSIONS_MAX * 5).map(([other]) => other),
    ]);
  if (related.length === 0) return new Map();
  const { frequency } = await engine.lookUp(related.flat().map((term): QueryWord => ({ word: '', term })));
  const chosen = related.flatMap((terms) =>
    terms.filter((term) => frequency.has(term)).slice(0, EXPANSIONS_MAX),
  );
  return new Map(chosen.map((term) => [term, frequency.get(term) ?? 0]));
}
