import type { Answer } from '../domain/answer.ts';
import type { CorpusScope } from '../domain/corpus.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { AskOptions, Clock } from '../domain/services.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { parseQuestion, type Question } from './analyze-question.ts';
import { cite } from './cite.ts';
import { confidenceOf } from './confidence.ts';
import { decide, missingWords, suggestSpelling } from './decide.ts';
import { explain } from './explain.ts';
import type { AnswerModels } from './models.ts';
import { rank, type Evidence } from './rank.ts';
import { retrieve } from './retrieve.ts';
import { preferLatest, selectEvidence } from './select-evidence.ts';

/** Citations of an answer unless asked otherwise: the answer and up to three more. */
export const TOP_DEFAULT = 4;

/** What answering needs. */
export interface AnswererParts {
  readonly engine: SearchEngine;
  readonly analyzer: Analyzer;
  readonly models: AnswerModels;
  readonly clock: Clock;
  readonly scope: () => CorpusScope;
}

/** Answers questions from an index. */
export interface Answerer {
  readonly answer: (text: string, options?: AskOptions) => Promise<Answer>;
  readonly explain: (text: string, options?: AskOptions) => Promise<Explanation>;
}

/** How an answer came about. */
export interface Reasoning {
  readonly question: Question;
  /** Best first. */
  readonly ranked: readonly Evidence[];
  readonly answer: Answer;
}

/** question → terms → candidates → ranked evidence → confidence → outcome and citations. */
export function createAnswerer({ engine, analyzer, models, clock, scope }: AnswererParts): Answerer {
  const reason = async (text: string, options: AskOptions = {}): Promise<Reasoning> => {
    const started = clock.monotonicMs();
    const parsed = parseQuestion(text, analyzer);
    const { question, candidates } = await retrieve(engine, parsed, models);
    const ranked = rank(question, candidates, models.ranker, models);
    const confidence = confidenceOf(question, ranked, models.confidence);
    const outcome = decide(question, confidence);
    const selected = selectEvidence(preferLatest(question, ranked), options.top ?? TOP_DEFAULT);
    const citations = selected.map((evidence) => cite(question, evidence, analyzer));
    const dates = citations.flatMap(({ article }) => article.date ?? []);
    const answer: Answer = {
      question: text,
      outcome,
      citations,
      confidence,
      missing: missingWords(question),
      suggestion: suggestSpelling(question),
      asOf: dates.toSorted().at(-1) ?? null,
      wantsLatest: question.wantsLatest,
      scope: scope(),
      ms: clock.monotonicMs() - started,
    };
    return { question, ranked, answer };
  };
  return {
    answer: async (text, options) => (await reason(text, options)).answer,
    explain: async (text, options) => explain(await reason(text, options), models),
  };
}
