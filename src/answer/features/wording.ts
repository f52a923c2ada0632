import type { QuestionTerm } from '../analyze-question.ts';
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
  extract({ terms, totalWeight }, { candidate, wording: { asked, lookUp } }) {
    const here: number[] = [];
    const best = terms.map(() => 0);
    for (let token = 0; token < candidate.analyzed.shapes.length; token++) {
      const { number, terms: alike } = lookUp(candidate.analyzed, token);
      here.push(number);
      for (const [term, likeness] of alike) best[term] = Math.max(best[term] as number, likeness);
    }
    let exact = 0;
    let similar = 0;
    for (let i = 0; i < terms.length; i++) {
      const { weight } = terms[i] as QuestionTerm;
      const likeness = best[i] as number;
      if (likeness === 1) exact += weight;
      similar += weight * likeness;
    }
    const total = Math.max(totalWeight, 1e-9);
    const common = longestCommon(asked, here);
    return [
      exact / total,
      similar / total,
      sharedRuns(asked, here, 2),
      sharedRuns(asked, here, 3),
      common / Math.max(asked.length, 1),
      Math.log1p(common),
    ];
  },
};

/** Share of the runs of `length` words in `asked`, all from 0 on, that occur in `here`; 0 where it is shorter. */
export function sharedRuns(asked: readonly number[], here: readonly number[], length: number): number {
  const runs = asked.length - length + 1;
  if (runs < 1) return 0;
  let shared = 0;
  for (let at = 0; at < runs; at++) if (hasRun(here, asked, at, length)) shared += 1;
  return shared / runs;
}

/** Whether `here` has the run of words that begins in `asked` at a place. */
function hasRun(here: readonly number[], asked: readonly number[], from: number, length: number): boolean {
  for (let at = 0; at + length <= here.length; at++) {
    let same = 0;
    while (same < length && here[at + same] === asked[from + same]) same += 1;
    if (same === length) return true;
  }
  return false;
}

/** Length of the longest common subsequence; -1 stands for a word that is in no list. */
export function longestCommon(asked: readonly number[], here: readonly number[]): number {
  const met = here.filter((word) => word >= 0);
  // By how many words of `met` there are, the longest so far; changed in place, from one word asked to the next.
  const longest = met.map(() => 0);
  for (const word of asked) {
    let before = 0;
    let beforeChange = 0;
    for (let i = 0; i < met.length; i++) {
      const unchanged = longest[i] as number;
      const now = met[i] === word ? beforeChange + 1 : Math.max(unchanged, before);
      longest[i] = now;
      before = now;
      beforeChange = unchanged;
    }
  }
  return longest.at(-1) ?? 0;
}
