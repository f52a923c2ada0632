import { sentenceText } from '../domain/article.ts';
import type { Contribution, Explanation } from '../domain/explanation.ts';
import type { Question } from './analyze-question.ts';
import type { Reasoning } from './answerer.ts';
import { CONFIDENCE_INPUTS, confidenceInputs } from './confidence.ts';
import { explainAnalysis } from './explain-analysis.ts';
import { FEATURES } from './features/feature-families.ts';
import type { AnswerModels } from './models.ts';
import { contribution, type Network } from './network.ts';
import type { Evidence } from './rank.ts';

const CANDIDATES_EXPLAINED = 5;

/** Lays an answer's reasoning open: analysis, candidates with feature contributions, confidence, what was left out. */
export function explain(
  { question, ranked, judged, cuts, answer }: Reasoning,
  models: AnswerModels,
): Explanation {
  const cited = new Set(answer.citations.map(({ article }) => article.id));
  const articles = new Map(ranked.map(({ candidate }) => [candidate.article.id, candidate.article]));
  const inputs = confidenceInputs(question, judged);
  return {
    answer,
    analysis: explainAnalysis(question, answer),
    cuts,
    confidence: judged.length === 0 ? [] : byWeight(weigh(CONFIDENCE_EXPLAINED, inputs, models.confidence)),
    considered: ranked.length,
    candidates: ranked
      .slice(0, CANDIDATES_EXPLAINED)
      .map((evidence) => explainCandidate(question, evidence, models)),
    omissions: [...articles.values()]
      .filter(({ id }) => cited.has(id))
      .flatMap((article) =>
        article.omissions.map(({ kind, rule, start, end }) => ({
          file: article.file,
          kind,
          rule,
          text: article.text.slice(start, end),
        })),
      ),
  };
}

function explainCandidate(
  question: Question,
  { candidate, features, score, inContext }: Evidence,
  models: AnswerModels,
): Explanation['candidates'][number] {
  const { article, sentence, analyzed } = candidate;
  const own = new Set(analyzed.terms);
  const wordsThat = (isWanted: (term: string) => boolean): string[] =>
    question.terms.filter(({ term }) => isWanted(term)).map(({ word }) => word);
  return {
    article: article.id,
    title: article.title,
    date: article.date,
    sentence: sentence.index,
    text: sentenceText(article, sentence),
    score,
    has: wordsThat((term) => own.has(term)),
    lacks: wordsThat((term) => !own.has(term)),
    features: byWeight([
      ...weigh(FEATURES_EXPLAINED, features, models.ranker),
      { ...IN_CONTEXT, value: inContext.score, contribution: inContext.score },
    ]),
  };
}

/** How an explanation speaks of the reranker. */
const IN_CONTEXT = {
  name: 'in-context',
  meaning: "the reranker's judgement of the words in their context, to be held against the others'",
};

/** How an explanation speaks of a number, or of several together. */
interface Explained extends Pick<Contribution, 'name' | 'meaning'> {
  /** Their places among a network's inputs; the value of the first is shown. */
  readonly places: readonly [number, ...number[]];
}

/** What each number contributed to what a network made of them all. */
const weigh = (
  explained: readonly Explained[],
  values: ArrayLike<number>,
  network: Network,
): Contribution[] =>
  explained.map(({ name, meaning, places }) => ({
    name,
    meaning,
    value: values[places[0]] ?? 0,
    contribution: contribution(network, values, places),
  }));

/** The largest first. */
const byWeight = (contributed: readonly Contribution[]): Contribution[] =>
  contributed.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));

const RANGE = /,? (?:0 to 1|0 or 1)$/u;

const MEANING_BY_NAME = new Map(FEATURES.map(({ name, meaning }) => [name, meaning]));

/** "The same with …" speaks of the feature with the beginning of its name: `coverage-near` of `coverage`. */
function wholeMeaning(name: string, meaning: string): string {
  const base = name.slice(0, Math.max(0, name.lastIndexOf('-')));
  const baseMeaning = MEANING_BY_NAME.get(base);
  if (!meaning.startsWith('the same') || baseMeaning === undefined) return meaning;
  return `${wholeMeaning(base, baseMeaning).replace(RANGE, '')}: ${meaning}`;
}

const FEATURES_EXPLAINED = FEATURES.map(({ name, meaning }, i): Explained => ({
  name,
  meaning: wholeMeaning(name, meaning),
  places: [i],
}));

const MEANING_OF = new Map(FEATURES_EXPLAINED.map(({ name, meaning }) => [name, meaning]));

const CONFIDENCE_EXPLAINED = CONFIDENCE_INPUTS.flatMap(({ name, meaning, partOf }, i): Explained[] => {
  if (partOf !== undefined) return [];
  const parts = CONFIDENCE_INPUTS.flatMap((part, place) => (part.partOf === name ? [place] : []));
  return [{ name, meaning: MEANING_OF.get(name) ?? meaning, places: [i, ...parts] }];
});
