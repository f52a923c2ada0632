/** The content terms of a question and of a sentence that answers it. */
export interface TermPair {
  readonly question: readonly string[];
  readonly sentence: readonly string[];
}

/** For each question term, related sentence terms with a strength from 0 to 1. */
export type RelationTable = Map<string, Map<string, number>>;

const ITERATIONS = 5;
/** Terms and pairs seen less often are left out: too few to learn from. */
const TERM_MIN = 5;
const PAIR_MIN = 3;
const PROBABILITY_MIN = 0.012;
const STRENGTH_MIN = 0.25;
const RELATED_MAX = 12;
const NULL_TERM = '';

/**
 * Learns which sentence terms make a question term likely: IBM model 1 (Brown et al. 1993) fitted by expectation
 * maximisation. The strength is the share of the question term's information that the sentence term supplies,
 * ln(p(q|s) / p(q)) / ln(1 / p(q)).
 */
export function fitRelations(pairs: readonly TermPair[]): RelationTable {
  const questionCounts = countTerms(pairs.map(({ question }) => question));
  const sentenceCounts = countTerms(pairs.map(({ sentence }) => sentence));
  const questionIds = numberTerms(questionCounts, TERM_MIN);
  const sentenceIds = numberTerms(sentenceCounts, TERM_MIN);
  sentenceIds.set(NULL_TERM, sentenceIds.size);
  const width = questionIds.size;
  const numbered = pairs.map(({ question, sentence }) => ({
    question: ids(question, questionIds),
    sentence: [...ids(sentence, sentenceIds), sentenceIds.get(NULL_TERM) as number],
  }));

  const slots = new Map<number, number>();
  const seen: number[] = [];
  for (const { question, sentence } of numbered) {
    for (const s of sentence) {
      for (const q of question) {
        const key = s * width + q;
        const slot = slots.get(key);
        if (slot === undefined) {
          slots.set(key, seen.length);
          seen.push(1);
        } else seen[slot] = (seen[slot] as number) + 1;
      }
    }
  }
  let probability: Float32Array = new Float32Array(seen.length).fill(1 / Math.max(1, width));
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    probability = maximize(numbered, slots, width, sentenceIds.size, probability);
  }
  return toTable(slots, seen, probability, questionIds, sentenceIds, questionCounts, pairs.length);
}

function maximize(
  pairs: readonly { question: readonly number[]; sentence: readonly number[] }[],
  slots: ReadonlyMap<number, number>,
  width: number,
  sentenceTerms: number,
  probability: Float32Array,
): Float32Array {
  const counts = new Float64Array(probability.length);
  const totals = new Float64Array(sentenceTerms);
  for (const { question, sentence } of pairs) {
    for (const q of question) {
      const found = sentence.map((s) => slots.get(s * width + q) as number);
      const sum = found.reduce((total, slot) => total + (probability[slot] as number), 0);
      found.forEach((slot, i) => {
        const share = (probability[slot] as number) / sum;
        counts[slot] = (counts[slot] as number) + share;
        const s = sentence[i] as number;
        totals[s] = (totals[s] as number) + share;
      });
    }
  }
  const next = new Float32Array(probability.length);
  for (const [key, slot] of slots)
    next[slot] = (counts[slot] as number) / (totals[Math.floor(key / width)] as number);
  return next;
}

function toTable(
  slots: ReadonlyMap<number, number>,
  seen: readonly number[],
  probability: Float32Array,
  questionIds: ReadonlyMap<string, number>,
  sentenceIds: ReadonlyMap<string, number>,
  questionCounts: ReadonlyMap<string, number>,
  pairs: number,
): RelationTable {
  const questionTerms = [...questionIds.keys()];
  const sentenceTerms = [...sentenceIds.keys()];
  const width = questionTerms.length;
  const found = new Map<string, [string, number][]>();
  for (const [key, slot] of slots) {
    const q = questionTerms[key % width] as string;
    const s = sentenceTerms[Math.floor(key / width)] as string;
    const p = probability[slot] as number;
    if (q === s || s === NULL_TERM || (seen[slot] as number) < PAIR_MIN || p < PROBABILITY_MIN) continue;
    const prior = (questionCounts.get(q) as number) / pairs;
    const strength = Math.log(p / prior) / Math.log(1 / prior);
    if (strength >= STRENGTH_MIN)
      (found.get(q) ?? found.set(q, []).get(q))?.push([s, Number(Math.min(1, strength).toFixed(2))]);
  }
  return new Map(
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([q, related]) => [
        q,
        new Map(related.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, RELATED_MAX)),
      ]),
  );
}

function countTerms(texts: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const numberTerms = (counts: ReadonlyMap<string, number>, least: number): Map<string, number> =>
  new Map([...counts].filter(([, count]) => count >= least).map(([term], i) => [term, i]));

const ids = (terms: readonly string[], numbers: ReadonlyMap<string, number>): number[] =>
  [...new Set(terms)].map((term) => numbers.get(term)).filter((id) => id !== undefined);
