import type { FeatureFamily } from './feature-family.ts';

/** Whether the sentence has the question's very words, in their very forms and order, function words too. */
export const wording: FeatureFamily = {
  name: 'wording',
  features: [
    {
      name: 'coverage-exact',
      meaning: "share of the question's weight whose words stand here in the same form, 0 to 1",
    },
    {
      name: 'coverage-alike',
      meaning:
        "share of the question's weight, each word by the letters that one here shares with it, 0 to 1",
    },
    {
      name: 'word-pairs',
      meaning: "share of the question's neighbouring words that are neighbours here, 0 to 1",
    },
    { name: 'word-triples', meaning: "share of the question's runs of three words that stand here, 0 to 1" },
    {
      name: 'common-words',
      meaning: 'longest list of words that both have in the same order, as a share of the question, 0 to 1',
    },
    { name: 'common-words-count', meaning: 'ln(1 + the length of that list)' },
  ],
  extract(question, { candidate, wording: { asked, lookUp } }) {
    const { terms } = question;
    const here: number[] = [];
    const best = terms.map(() => 0);
    for (let token = 0; token < candidate.analyzed.shapes.length; token++) {
      const { number, terms: alike } = lookUp(candidate.analyzed, token);
      here.push(number);
      for (const [term, likeness] of alike) best[term] = Math.max(best[term] as number, likeness);
    }
    const covered = (count: (likeness: number) => number): number =>
      terms.reduce((sum, { weight }, i) => sum + weight * count(best[i] as number), 0) /
      Math.max(question.totalWeight, 1e-9);
    const common = longestCommon(asked, here);
    return [
      covered((likeness) => (likeness === 1 ? 1 : 0)),
      covered((likeness) => likeness),
      sharedRuns(asked, here, 2),
      sharedRuns(asked, here, 3),
      common / Math.max(asked.length, 1),
      Math.log1p(common),
    ];
  },
};

/** Runs of words as one number: numbers of words are below this. */
const WORDS_MAX = 1_024;

/** Share of the runs of `length` words in `asked` that occur in `here`; 0 where it is shorter. */
export function sharedRuns(asked: readonly number[], here: readonly number[], length: number): number {
  const runs = asked.length - length + 1;
  if (runs < 1) return 0;
  const found = new Set<number>();
  for (let at = 0; at + length <= here.length; at++) found.add(runAt(here, at, length));
  let shared = 0;
  for (let at = 0; at < runs; at++) if (found.has(runAt(asked, at, length))) shared += 1;
  return shared / runs;
}

/** -1 for a run with a word that the question lacks. */
function runAt(words: readonly number[], at: number, length: number): number {
  let run = 0;
  for (let i = at; i < at + length; i++) {
    const word = words[i] as number;
    if (word < 0) return -1;
    run = run * WORDS_MAX + word;
  }
  return run;
}

/** Length of the longest common subsequence; -1 stands for a word that is in no list. */
export function longestCommon(asked: readonly number[], here: readonly number[]): number {
  const met = here.filter((word) => word >= 0);
  let row = met.map(() => 0);
  for (const word of asked) {
    const next: number[] = [];
    for (let i = 0; i < met.length; i++) {
      const without = Math.max(row[i] as number, next[i - 1] ?? 0);
      next.push(met[i] === word ? Math.max(without, 1 + (row[i - 1] ?? 0)) : without);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
