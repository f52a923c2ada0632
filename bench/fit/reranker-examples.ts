import type { Question } from '../../src/answer/analyze-question.ts';
import { wordDescriber } from '../../src/answer/encoder/describe-words.ts';
import { rank, type Evidence, type RankingNetworks } from '../../src/answer/rank.ts';
import { RERANKED } from '../../src/answer/rerank.ts';
import { sentenceText } from '../../src/domain/article.ts';
import { isCorrect, type GoldQuestion } from '../collection.ts';
import type { RankerExercise } from './exercises.ts';
import { askExercises, type AskingParts } from './ask-exercises.ts';
import { rememberVectors, type VectorOf } from './reader-examples.ts';
import {
  answersIn,
  labelPlaces,
  toAsked,
  toWords,
  type AskedExample,
  type WordsExample,
} from './word-examples.ts';

/** The best candidates of one question, at least one of them right and at least one wrong. */
export interface RerankerExample extends AskedExample {
  readonly candidates: readonly RerankerCandidate[];
}

/** A candidate with what the reranker sees of it. */
export interface RerankerCandidate extends WordsExample {
  /** The ranker's. */
  readonly score: number;
  readonly isRight: boolean;
  /** For each place, 1 when its word belongs to a gold answer. */
  readonly labels: Uint8Array;
}

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.4;

/**
 * What the reranker is to judge: the ranker's best candidates. Where none of them is right, the first that is takes
 * the place of the last.
 */
export async function rerankerExamples(
  exercises: readonly RankerExercise[],
  parts: AskingParts,
  networks: RankingNetworks,
): Promise<RerankerExample[]> {
  const { analyzer, models } = parts;
  const vectorOf = rememberVectors(models.vectors);
  const examples: RerankerExample[] = [];
  for await (const { gold, question, candidates, knowledge } of askExercises(exercises, parts, PARAPHRASED)) {
    const best = bestOf(rank(question, candidates, networks, knowledge), gold);
    if (best === null) continue;
    const describe = candidateDescriber(question, gold, vectorOf, analyzer);
    examples.push({ ...toAsked(question, models.vectors, vectorOf), candidates: best.map(describe) });
  }
  return examples;
}

type Judged = { readonly evidence: Evidence; readonly isRight: boolean };

/** Of ranked evidence what the reranker would see, with a right candidate and a wrong one; `null` without. */
function bestOf(ranked: readonly Evidence[], gold: GoldQuestion): Judged[] | null {
  const all = ranked.map((evidence) => {
    const { article, sentence } = evidence.candidate;
    return { evidence, isRight: isCorrect(gold, article.id, sentence, sentenceText(article, sentence)) };
  });
  const first = all.findIndex(({ isRight }) => isRight);
  if (first < 0) return null;
  const best =
    first < RERANKED ? all.slice(0, RERANKED) : [...all.slice(0, RERANKED - 1), all[first] as Judged];
  return best.every(({ isRight }) => isRight) ? null : best;
}

function candidateDescriber(
  question: Question,
  gold: GoldQuestion,
  vectorOf: VectorOf,
  analyzer: AskingParts['analyzer'],
): (judged: Judged) => RerankerCandidate {
  const describe = wordDescriber(question);
  return ({ evidence: { candidate, view, score }, isRight }) => {
    const { article, sentence, analyzed } = candidate;
    const words = toWords(describe(analyzed, view.own), analyzed, vectorOf);
    const answers = isRight ? answersIn(article, sentence, { ...gold, paragraph: null }) : [];
    return {
      ...words,
      score,
      isRight,
      labels: labelPlaces(words.places, answers, article, sentence, analyzer),
    };
  };
}
