import type { Question } from '../analyze-question.ts';
import type { Matches } from './matches.ts';
import type { FeatureFamily } from './feature-family.ts';

/** Two terms of the question that stand next to each other there may be this far apart in the sentence. */
const NEAR_TOKENS = 4;

/** Whether the question's words stand together and in order in the sentence. */
export const proximity: FeatureFamily = {
  name: 'proximity',
  features: [
    {
      name: 'bigrams',
      meaning: "share of the question's neighbouring terms that are neighbours here, 0 to 1",
    },
    { name: 'near-pairs', meaning: `the same within ${NEAR_TOKENS} words in any order, 0 to 1` },
    { name: 'order', meaning: "longest run of the question's terms in order, as a share of them, 0 to 1" },
    {
      name: 'density',
      meaning: 'matched terms over the words between the first and the last of them, 0 to 1',
    },
  ],
  extract(question, { own }) {
    const positions = positionsOf(question, own);
    let adjacent = 0;
    let near = 0;
    for (const [a, b] of question.pairs) {
      const distance = closest(positions[a] ?? [], positions[b] ?? []);
      if (distance.forward <= 2) adjacent += 1;
      if (distance.either <= NEAR_TOKENS) near += 1;
    }
    const pairs = Math.max(question.pairs.length, 1);
    const sequence = own.termAt.filter((index) => index >= 0);
    return [
      adjacent / pairs,
      near / pairs,
      longestIncreasing(sequence) / Math.max(question.terms.length, 1),
      density(own),
    ];
  },
};

function positionsOf(question: Question, own: Matches): number[][] {
  const positions: number[][] = question.terms.map(() => []);
  own.termAt.forEach((index, at) => {
    if (index >= 0) positions[index]?.push(at);
  });
  return positions;
}

/** Smallest distances in words from an occurrence of the first to one of the second. */
function closest(first: readonly number[], second: readonly number[]): { forward: number; either: number } {
  let forward = Infinity;
  let either = Infinity;
  for (const a of first) {
    for (const b of second) {
      either = Math.min(either, Math.abs(b - a));
      if (b > a) forward = Math.min(forward, b - a);
    }
  }
  return { forward, either };
}

/** Length of the longest strictly increasing subsequence (patience sorting). */
export function longestIncreasing(sequence: readonly number[]): number {
  const tails: number[] = [];
  for (const value of sequence) {
    const at = tails.findIndex((tail) => tail >= value);
    if (at < 0) tails.push(value);
    else tails[at] = value;
  }
  return tails.length;
}

function density(own: Matches): number {
  const first = own.termAt.findIndex((index) => index >= 0);
  if (first < 0) return 0;
  const last = own.termAt.findLastIndex((index) => index >= 0);
  const matched = own.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return matched / (last - first + 1);
}
