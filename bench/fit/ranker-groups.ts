import { sentenceText } from '../../src/domain/article.ts';
import type { Question } from '../../src/answer/analyze-question.ts';
import { lookAtCandidates } from '../../src/answer/features/candidate-view.ts';
import {
  extractSentenceFeatures,
  FEATURES,
  SENTENCE_FEATURES,
} from '../../src/answer/features/feature-families.ts';
import type { Knowledge } from '../../src/answer/features/matches.ts';
import type { Network } from '../../src/answer/network.ts';
import { examine } from '../../src/answer/rank.ts';
import type { Candidate } from '../../src/search/search-engine.ts';
import { askExercises, type AskingParts } from './ask-exercises.ts';
import { isCorrect } from '../collection.ts';
import { createContrary } from './contrary.ts';
import type { RankerExercise } from './exercises.ts';
import type { Group } from './train-network.ts';

/** Share of the questions that are put in other words. */
const PARAPHRASED = 0.5;

/** A candidate with what a network is to see of it, at least as many values as it has inputs. */
interface Row {
  readonly candidate: Candidate;
  readonly features: Float64Array;
}

type MakeRows = (question: Question, candidates: readonly Candidate[], knowledge: Knowledge) => Row[];

/** What the preselector sees: all candidates, by their sentences alone. */
export const preselectorGroups = (
  exercises: readonly RankerExercise[],
  parts: AskingParts,
): Promise<Group[]> =>
  makeGroups(exercises, parts, SENTENCE_FEATURES.length, (question, candidates, knowledge) =>
    lookAtCandidates(question, candidates, knowledge).sentences.map((view) => ({
      candidate: view.candidate,
      features: extractSentenceFeatures(question, view),
    })),
  );

/** What the ranker sees: the candidates that the preselector leaves. */
export const rankerGroups = (
  exercises: readonly RankerExercise[],
  parts: AskingParts,
  preselector: Network,
): Promise<Group[]> =>
  makeGroups(exercises, parts, FEATURES.length, (question, candidates, knowledge) =>
    examine(question, candidates, preselector, knowledge).map(({ view, features }) => ({
      candidate: view.candidate,
      features,
    })),
  );

function packGroup(rows: readonly ArrayLike<number>[], labels: ArrayLike<number>): Group {
  const size = rows[0]?.length ?? 0;
  const packed = new Float32Array(rows.length * size);
  rows.forEach((row, i) => packed.set(row, i * size));
  return { rows: packed, labels: Uint8Array.from(labels), weight: 1 };
}

/** The rows of each question that has a right candidate, and a wrong one, among them. */
async function makeGroups(
  exercises: readonly RankerExercise[],
  parts: AskingParts,
  size: number,
  makeRows: MakeRows,
): Promise<Group[]> {
  const groups: Group[] = [];
  const inputs = SENTENCE_FEATURES.map(({ name }) => name);
  const makeContrary = createContrary(inputs, parts.random);
  for await (const { gold, question, candidates, knowledge } of askExercises(exercises, parts, PARAPHRASED)) {
    const rows = makeRows(question, candidates, knowledge);
    const labels = Uint8Array.from(rows, ({ candidate: { article, sentence } }) =>
      Number(isCorrect(gold, article.id, sentence, sentenceText(article, sentence))),
    );
    if (!labels.includes(1) || !labels.includes(0)) continue;
    const seen = rows.map(({ features }) => features.subarray(0, size));
    const contrary = makeContrary(question, seen[labels.indexOf(1)] ?? []);
    groups.push(contrary === null ? packGroup(seen, labels) : packGroup([...seen, contrary], [...labels, 0]));
  }
  return groups;
}
