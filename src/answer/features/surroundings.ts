import type { Question, QuestionTerm } from '../analyze-question.ts';
import type { CandidateView } from './candidate-view.ts';
import type { CloseFamily } from './feature-family.ts';
import { closenessIn, type Presence } from './matches.ts';

/** What the sentences before and after, the passage and the title add to the sentence: they often name its subject. */
export const surroundings: CloseFamily = {
  name: 'surroundings',
  features: [
    {
      name: 'coverage-near',
      meaning: "share of the question's weight that the sentence or its neighbours have, 0 to 1",
    },
    { name: 'coverage-previous', meaning: 'share that only the sentence before has: pronouns point there' },
    { name: 'coverage-passage', meaning: 'share that the whole passage has, 0 to 1' },
    { name: 'coverage-title', meaning: 'share that the title has, 0 to 1' },
    { name: 'coverage-around', meaning: 'share that sentence, passage or title has, 0 to 1' },
    { name: 'related-near', meaning: 'share lacking here that it or a neighbour has a related word for' },
    { name: 'soft-coverage-near', meaning: 'share that sentence or neighbours have or resemble, 0 to 1' },
    { name: 'soft-coverage-passage', meaning: 'share that passage or title have or resemble, 0 to 1' },
    {
      name: 'predicate-soft-near',
      meaning: 'the same as soft-coverage-near for words that are no names; 1 without any',
    },
    { name: 'names-around', meaning: "share of the question's names that passage or title have, 0 to 1" },
    { name: 'names-missing', meaning: "share of the question's names that are nowhere near, 0 to 1" },
    { name: 'numbers-missing', meaning: "share of the question's numbers that the passage lacks, 0 to 1" },
  ],
  extract(question, view) {
    const { coverage, soft } = sumWeights(question, view);
    const total = Math.max(question.totalWeight, 1e-9);
    const { names, numbers } = countAround(question, view);
    return [
      coverage.near / total,
      coverage.previous / total,
      coverage.passage / total,
      coverage.title / total,
      coverage.around / total,
      soft.related / total,
      soft.near / total,
      soft.passage / total,
      soft.others === 0 ? 1 : soft.predicate / soft.others,
      names.asked === 0 ? 0 : names.around / names.asked,
      names.asked === 0 ? 0 : 1 - names.around / names.asked,
      numbers.asked === 0 ? 0 : 1 - numbers.around / numbers.asked,
    ];
  },
};

const isIn = (presence: Presence | null, index: number): boolean => (presence?.counts[index] ?? 0) > 0;

function sumWeights({ terms }: Question, { own, previous, next, passage, title }: CandidateView) {
  const coverage = { near: 0, previous: 0, passage: 0, title: 0, around: 0 };
  const soft = { related: 0, near: 0, passage: 0, predicate: 0, others: 0 };
  for (let i = 0; i < terms.length; i++) {
    const { weight, isName } = terms[i] as QuestionTerm;
    const isHere = (own.counts[i] as number) > 0;
    const isBefore = isIn(previous, i);
    const isInPassage = isHere || (passage.has[i] as boolean);
    const isInTitle = isIn(title, i);
    if (!isHere && isBefore) coverage.previous += weight;
    if (isHere || isBefore || isIn(next, i)) coverage.near += weight;
    if (isInPassage) coverage.passage += weight;
    if (isInTitle) coverage.title += weight;
    if (isInPassage || isInTitle) coverage.around += weight;
    const related = Math.max(own.related[i] as number, previous?.related[i] ?? 0, next?.related[i] ?? 0);
    if (!isHere) soft.related += weight * related;
    const closeness = own.closeness[i] as number;
    const near = Math.max(closeness, closenessIn(previous, i), closenessIn(next, i));
    soft.near += weight * near;
    soft.passage += weight * Math.max(closeness, closenessIn(title, i), passage.closeness[i] as number);
    if (isName) continue;
    soft.others += weight;
    soft.predicate += weight * near;
  }
  return { coverage, soft };
}

function countAround({ terms }: Question, { own, passage, title }: CandidateView) {
  const names = { asked: 0, around: 0 };
  const numbers = { asked: 0, around: 0 };
  for (let i = 0; i < terms.length; i++) {
    const { isName, isNumber } = terms[i] as QuestionTerm;
    const around = (own.counts[i] as number) > 0 || isIn(title, i) || passage.has[i] === true ? 1 : 0;
    if (isName) {
      names.asked += 1;
      names.around += around;
    }
    if (isNumber) {
      numbers.asked += 1;
      numbers.around += around;
    }
  }
  return { names, numbers };
}
