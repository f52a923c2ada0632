import type { Answer } from '../src/domain/answer.ts';
import { foldForComparison, isCorrect, type GoldQuestion } from './collection.ts';

/** How well questions were answered. Shares are 0 to 1; `null` where nothing was asked. */
export interface Quality {
  readonly inCorpus: number;
  readonly offCorpus: number;
  /** Share of the in-corpus questions whose first citation is correct; correct among the first 3, and 10. */
  readonly p1: number | null;
  readonly r3: number | null;
  readonly r10: number | null;
  /** Mean of 1 / rank of the first correct citation, 0 beyond the tenth. */
  readonly mrr10: number | null;
  /** Share of the in-corpus questions with the outcome "answer", and how many of those are right. */
  readonly claimed: number | null;
  readonly claimedRight: number | null;
  /** Share of the off-corpus questions with the outcome "answer": wrongly claimed. */
  readonly offClaimed: number | null;
  /** Expected calibration error of the confidence over ten bins, off-corpus questions counted as wrong. */
  readonly calibrationError: number | null;
  /** Of the right first citations, the share with an emphasis that overlaps a gold answer. */
  readonly emphasisRight: number | null;
  /** Of the right first citations with an emphasis, the share whose emphasis misses the gold answers. */
  readonly emphasisWrong: number | null;
  /** Milliseconds an answer, median and 95th percentile. */
  readonly msP50: number;
  readonly msP95: number;
}

const BINS = 10;

/** Asks every question and compares the answers with the gold ones. */
export async function measureQuality(
  ask: (question: string) => Promise<Answer>,
  questions: readonly GoldQuestion[],
): Promise<Quality> {
  const count = { p1: 0, r3: 0, r10: 0, reciprocal: 0, claimed: 0, claimedRight: 0, off: 0, offClaimed: 0 };
  const emphasis = { right: 0, shown: 0 };
  const bins = Array.from({ length: BINS }, () => ({ questions: 0, confidence: 0, right: 0 }));
  const times: number[] = [];
  for (const gold of questions) {
    const answer = await ask(gold.question);
    times.push(answer.ms);
    const rank = gold.answerable ? rankOf(gold, answer) : 0;
    const bin = bins[Math.min(BINS - 1, Math.floor(answer.confidence * BINS))];
    if (bin !== undefined) {
      bin.questions += 1;
      bin.confidence += answer.confidence;
      bin.right += rank === 1 ? 1 : 0;
    }
    if (!gold.answerable) {
      count.off += 1;
      count.offClaimed += answer.outcome === 'answer' ? 1 : 0;
      continue;
    }
    count.p1 += rank === 1 ? 1 : 0;
    count.r3 += rank >= 1 && rank <= 3 ? 1 : 0;
    count.r10 += rank >= 1 ? 1 : 0;
    count.reciprocal += rank >= 1 ? 1 / rank : 0;
    count.claimed += answer.outcome === 'answer' ? 1 : 0;
    count.claimedRight += answer.outcome === 'answer' && rank === 1 ? 1 : 0;
    const first = answer.citations[0];
    if (rank === 1 && first !== undefined && first.emphasis.length > 0) {
      emphasis.shown += 1;
      const shown = first.emphasis.map(({ start, end }) => first.quote.slice(start, end));
      emphasis.right += shown.some((words) => overlapsAnswer(first.quote, words, gold)) ? 1 : 0;
    }
  }
  const asked = questions.length - count.off;
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, questions.length);
  const sorted = times.toSorted((a, b) => a - b);
  return {
    inCorpus: asked,
    offCorpus: count.off,
    p1: share(count.p1, asked),
    r3: share(count.r3, asked),
    r10: share(count.r10, asked),
    mrr10: share(count.reciprocal, asked),
    claimed: share(count.claimed, asked),
    claimedRight: share(count.claimedRight, count.claimed),
    offClaimed: share(count.offClaimed, count.off),
    calibrationError: questions.length === 0 ? null : error,
    emphasisRight: share(emphasis.right, count.p1),
    emphasisWrong: share(emphasis.shown - emphasis.right, emphasis.shown),
    msP50: sorted[Math.floor(sorted.length * 0.5)] ?? 0,
    msP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Rank of the first correct citation among the first ten, from 1; 0 when there is none. */
export function rankOf(gold: GoldQuestion, { citations }: Answer): number {
  return 1 + citations.slice(0, 10).findIndex(({ article, span, quote }) => isCorrect(gold, article.id, span, quote));
}

/** Whether emphasised words share a stretch of the quotation with a gold answer. */
function overlapsAnswer(quote: string, words: string, gold: GoldQuestion): boolean {
  const folded = foldForComparison(quote);
  const start = folded.indexOf(foldForComparison(words));
  const end = start + foldForComparison(words).length;
  return gold.answers.some((answer) => {
    const at = folded.indexOf(foldForComparison(answer));
    return at >= 0 && at < end && at + foldForComparison(answer).length > start;
  });
}
