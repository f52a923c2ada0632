import type { Question } from './analyze-question.ts';
import { FEATURES } from './features/feature-families.ts';
import { evaluate, type Network } from './network.ts';
import type { Evidence } from './rank.ts';

/** What the confidence is computed from. */
export const CONFIDENCE_INPUTS = [
  { name: 'top-score', meaning: "the ranker's score of the first citation" },
  { name: 'margin', meaning: 'how far the second one is behind, 0 to 5' },
  { name: 'share', meaning: "the first one's softmax share among the candidates, 0 to 1" },
  { name: 'known', meaning: "share of the question's weight on terms that the corpus has, 0 to 1" },
  { name: 'unknown-rarest', meaning: 'weight of the heaviest term that the corpus lacks, over 10' },
  { name: 'coverage', meaning: "share of the question's weight in the first citation, 0 to 1" },
  { name: 'coverage-around', meaning: 'the same with its passage and title, 0 to 1' },
  { name: 'related', meaning: 'share that the citation lacks but has a related word for' },
  {
    name: 'soft-coverage',
    meaning: "share of the question's weight that the citation has or resembles, 0 to 1",
  },
  { name: 'soft-coverage-passage', meaning: 'the same with the passage and the title, 0 to 1' },
  {
    name: 'predicate-soft',
    meaning: 'share of what is asked about the names that it has or resembles, 0 to 1',
  },
  { name: 'predicate-strange', meaning: 'largest share of one such word that it neither has nor resembles' },
  { name: 'names-in-article', meaning: "share of the question's names that the article has, 0 to 1" },
  { name: 'resolved-soft', meaning: 'names anywhere in the article, other words here, 0 to 1' },
  { name: 'same-subject', meaning: 'weighted mean cosine of all words of question and citation, -1 to 1' },
  { name: 'missing-rarest', meaning: 'largest share of one term that the citation lacks, 0 to 1' },
  { name: 'names-missing', meaning: "share of the question's names that are nowhere near, 0 to 1" },
  { name: 'near-pairs', meaning: "share of the question's neighbouring terms that stand together, 0 to 1" },
  { name: 'evidence', meaning: 'how strongly the citation offers the kind of answer asked for, 0 to 2' },
  { name: 'evidence-absent', meaning: 'a kind is asked for and the citation offers none of it, 0 or 1' },
  {
    name: 'absolute-match',
    meaning: 'weight of the matched terms, over 30: many rare words agree by no accident',
  },
  { name: 'terms', meaning: "ln(1 + the question's terms)" },
  { name: 'corpus', meaning: "ln(1 + the corpus' sentences) / 10" },
] as const;

const FEATURE_INDEX: ReadonlyMap<string, number> = new Map(FEATURES.map(({ name }, i) => [name, i]));
const MARGIN_MAX = 5;

/** The inputs, in the order of `CONFIDENCE_INPUTS`; `ranked` must not be empty. */
export function confidenceInputs(question: Question, ranked: readonly Evidence[]): number[] {
  const [top, second] = ranked;
  if (top === undefined) return CONFIDENCE_INPUTS.map(() => 0);
  const feature = (name: string): number => top.features[FEATURE_INDEX.get(name) ?? -1] ?? 0;
  const total = Math.max(question.totalWeight, 1e-9);
  const unknown = question.terms.filter((term) => !term.isKnown).map((term) => term.weight);
  const exponentials = ranked.reduce((sum, { score }) => sum + Math.exp(score - top.score), 0);
  return [
    top.score,
    second === undefined ? MARGIN_MAX : Math.min(MARGIN_MAX, top.score - second.score),
    1 / exponentials,
    1 - unknown.reduce((sum, weight) => sum + weight, 0) / total,
    Math.max(0, ...unknown) / 10,
    feature('coverage'),
    feature('coverage-around'),
    feature('related'),
    feature('soft-coverage'),
    feature('soft-coverage-passage'),
    feature('predicate-soft'),
    feature('predicate-strange'),
    feature('names-in-article'),
    feature('resolved-soft'),
    feature('same-subject'),
    feature('missing-rarest'),
    feature('names-missing'),
    feature('near-pairs'),
    feature('evidence'),
    feature('evidence-absent'),
    feature('evidence-near'),
    (feature('coverage') * total) / 30,
    Math.log1p(question.terms.length),
    Math.log1p(question.corpusSentences) / 10,
  ];
}

/** Probability, 0 to 1, that the first of `ranked` answers the question; 0 when there is none. */
export function confidenceOf(question: Question, ranked: readonly Evidence[], network: Network): number {
  if (ranked.length === 0) return 0;
  return 1 / (1 + Math.exp(-evaluate(network, confidenceInputs(question, ranked))));
}
