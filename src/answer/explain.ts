import { sentenceText } from '../domain/article.ts';
import type { Explanation } from '../domain/explanation.ts';
import type { TimeRange, TimeUse } from '../domain/time-range.ts';
import type { Reasoning } from './answerer.ts';
import { CONFIDENCE_INPUTS, confidenceInputs } from './confidence.ts';
import { FEATURES } from './features/feature-families.ts';
import type { AnswerModels } from './models.ts';
import { contributions } from './network.ts';
import type { Evidence } from './rank.ts';

const CANDIDATES_EXPLAINED = 5;

/** Lays an answer's reasoning open: analysis, candidates with feature contributions, confidence, what was left out. */
export function explain({ question, ranked, judged, answer }: Reasoning, models: AnswerModels): Explanation {
  const cited = new Set(answer.citations.map(({ article }) => article.id));
  const articles = new Map(ranked.map(({ candidate }) => [candidate.article.id, candidate.article]));
  const inputs = confidenceInputs(question, judged);
  return {
    answer,
    analysis: [
      ...(answer.followUp === null ? [] : [['follows', answer.followUp.previous.question] as const]),
      ['understood as', question.core],
      ['asks for', question.focus === null ? question.type : `${question.type} (${question.focus})`],
      ...(question.time === null ? [] : [['time', timeOf(question.time)] as const]),
      ...question.terms.map(
        (term) =>
          [
            `term "${term.term}"`,
            `weight ${term.weight.toFixed(2)}${term.isKnown ? '' : ', in no article'}` +
              (term.correction === null ? '' : `, for "${term.word}"`),
          ] as const,
      ),
    ],
    candidates: ranked.slice(0, CANDIDATES_EXPLAINED).map((evidence) => explainCandidate(evidence, models)),
    confidence: CONFIDENCE_INPUTS.map(({ name }, i) => [name, inputs[i] ?? 0] as const),
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

const USES: Readonly<Record<TimeUse, string>> = {
  only: 'only articles of these days are offered as the answer',
  first: 'articles of these days come first among about equally good ones',
  fact: 'a part of what is asked, no article is left out for it',
};

const timeOf = ({ words, from, to, use }: TimeRange): string =>
  `"${words}", ${from ?? 'any day'} to ${to ?? 'any day'}: ${USES[use]}`;

function explainCandidate(
  { candidate, features, score }: Evidence,
  models: AnswerModels,
): Explanation['candidates'][number] {
  const contributed = contributions(models.ranker, features);
  return {
    article: candidate.article.id,
    sentence: candidate.sentence.index,
    text: sentenceText(candidate.article, candidate.sentence),
    score,
    features: FEATURES.map(({ name }, i) => ({
      name,
      value: features[i] ?? 0,
      contribution: contributed[i] ?? 0,
    })).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}
