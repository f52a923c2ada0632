import type { Answer, Citation, Outcome } from '../domain/answer.ts';
import { sentenceText } from '../domain/article.ts';
import type { CorpusScope } from '../domain/corpus.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { AskOptions, Clock } from '../domain/services.ts';
import { isInside } from '../domain/time-range.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { Analyzer } from '../text/analyzer.ts';
import { parseQuestion, type Question } from './analyze-question.ts';
import { articleFilter } from './article-filter.ts';
import { cite, citeFigure } from './cite.ts';
import {
  decide,
  missingWords,
  OUTCOME_CUTS,
  SMALL_CORPUS_CUTS,
  suggestSpelling,
  type OutcomeCuts,
} from './decide.ts';
import { differingFigures } from './differing-figures.ts';
import { explain } from './explain.ts';
import { completeFollowUp } from './follow-up.ts';
import { maySupport } from './may-support.ts';
import type { AnswerModels } from './models.ts';
import { namedPersons } from './named-persons.ts';
import { orderByTime } from './order-by-time.ts';
import { rank, type Evidence } from './rank.ts';
import { rerank } from './rerank.ts';
import { retrieveOfTime } from './retrieve-of-time.ts';
import { retrieve } from './retrieve.ts';
import { selectEvidence, type SelectedEvidence } from './select-evidence.ts';

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
  /** As cited: best first, but for the time that the question asks for. */
  readonly ranked: readonly Evidence[];
  /** What the confidence was computed from, best first. */
  readonly judged: readonly Evidence[];
  readonly cuts: OutcomeCuts;
  readonly answer: Answer;
}

/** question → terms → candidates → ranked and reranked evidence → confidence → outcome and citations. */
export function createAnswerer({ engine, analyzer, models, clock, scope }: AnswererParts): Answerer {
  const reason = async (text: string, options: AskOptions = {}): Promise<Reasoning> => {
    const started = clock.monotonicMs();
    const searched = scope();
    const today = clock.now().toISOString().slice(0, 10);
    const { previous } = options;
    const understoodAs = previous === undefined ? null : completeFollowUp(text, previous);
    const parsed = parseQuestion(understoodAs ?? text, analyzer, { today, newest: searched.lastDate });
    const admits = articleFilter(options);
    const { question, candidates, isSmallCorpus } = await retrieve(engine, parsed, models, admits);
    const ofTime = await retrieveOfTime(engine, question, candidates, admits);
    const ranked = rerank(question, rank(question, ofTime, models, models), models.reranker);
    const { ordered, judged, confidence } = orderByTime(question, ranked, models.confidence);
    const cuts = isSmallCorpus ? SMALL_CORPUS_CUTS : OUTCOME_CUTS;
    const outcome = decide(question, confidence, cuts);
    const selected = selectEvidence(ordered, options.top ?? TOP_DEFAULT, (evidence) =>
      maySupport(question, evidence),
    );
    const pointAt = models.pointer.ask(question);
    const citations = selected.map((evidence, i) => {
      const isShown = i === 0 || (outcome === 'answer' && evidence.supports);
      return cite(question, evidence, isShown ? pointAt : null, analyzer);
    });
    const figures =
      outcome === 'none' ? [] : differingFigures(question, selected[0]?.evidence, judged, analyzer);
    const dates = citations.flatMap(({ article }) => article.date ?? []);
    const answer: Answer = {
      question: text,
      outcome,
      citations,
      figures: figures.map((reported) => citeFigure(question, reported, citations, pointAt, analyzer)),
      confidence,
      missing: missingWords(question),
      suggestion: suggestSpelling(question),
      asOf: dates.toSorted().at(-1) ?? null,
      wantsLatest: question.wantsLatest,
      followUp: previous === undefined || understoodAs === null ? null : { understoodAs, previous },
      persons: personsOf(question, outcome, selected, citations),
      time: answeredTime(question, citations),
      scope: searched,
      ms: clock.monotonicMs() - started,
    };
    return { question, ranked: ordered, judged, cuts, answer };
  };
  return {
    answer: async (text, options) => (await reason(text, options)).answer,
    explain: async (text, options) => explain(await reason(text, options), models),
  };
}

const answeredTime = ({ time }: Question, [first]: readonly Citation[]): Answer['time'] =>
  time === null ? null : { ...time, isMet: isInside(first?.article.date ?? null, time) };

/** Persons in the question, in what is shown, and in the sentence behind the first citation, which often names them. */
function personsOf(
  question: Question,
  outcome: Outcome,
  [first]: readonly SelectedEvidence[],
  citations: readonly Citation[],
): string[] {
  const [cited] = citations;
  if (outcome === 'none' || first === undefined || cited === undefined) return namedPersons(question, '', []);
  const { next } = first.evidence.candidate;
  const others = outcome === 'answer' ? citations.slice(1).filter(({ supports }) => supports) : [];
  return namedPersons(
    question,
    cited.emphasis.map(({ start, end }) => cited.quote.slice(start, end)).join(', '),
    [
      cited.quote,
      ...(next === null ? [] : [sentenceText(next.article, next.sentence)]),
      ...others.map(({ quote }) => quote),
    ],
  );
}
