import type { Candidate, SearchEngine } from '../search/search-engine.ts';
import { selectTerms } from '../search/select-terms.ts';
import { Shape } from '../text/word-shape.ts';
import { analyzeQuestion, type ParsedQuestion, type Question } from './analyze-question.ts';
import type { BackgroundFrequencies } from './term-weights.ts';

/** How many candidates are asked of the engine. */
export const CANDIDATES = 100;

/** Weighs the question by what the corpus has, and fetches its candidates. */
export async function retrieve(
  engine: SearchEngine,
  parsed: ParsedQuestion,
  background: BackgroundFrequencies,
): Promise<{ question: Question; candidates: readonly Candidate[] }> {
  const { words, terms, shapes } = parsed.analyzed;
  const content = words
    .map((word, i) => ({ word, term: terms[i] ?? word, isStop: ((shapes[i] ?? 0) & Shape.stop) !== 0 }))
    .filter(({ isStop }) => !isStop);
  const statistics = await engine.lookUp(content);
  const question = analyzeQuestion(parsed, statistics, background);
  const searched = selectTerms(
    question.terms.map(({ term }) => term),
    statistics.frequency,
  );
  return { question, candidates: searched.length === 0 ? [] : await engine.candidates(searched, CANDIDATES) };
}
