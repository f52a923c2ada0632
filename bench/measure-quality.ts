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

/** A question, its answer, and the rank of the first correct citation (0: none among the first ten). */
interface Judged {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly rank: number;
}

/** Asks every question and compares the answers with the gold ones. */
export async function measureQuality(
  ask: (question: string) => Promise<Answer>,
  questions: readonly GoldQuestion[],
): Promise<Quality> {
  const judged: Judged[] = [];
  for (const gold of questions) {
    const answer = await ask(gold.question);
    judged.push({ gold, answer, rank: gold.answerable ? rankOf(gold, answer) : 0 });
  }
  const inCorpus = judged.filter(({ gold }) => gold.answerable);
  const offCorpus = judged.filter(({ gold }) => !gold.answerable);
  const claimed = inCorpus.filter(isClaimed);
  const first = inCorpus.filter(({ rank }) => rank === 1);
  const shown = first.filter(({ answer }) => (answer.citations[0]?.emphasis.length ?? 0) > 0);
  const emphasised = shown.filter(hasRightEmphasis);
  const among = (n: number): number => inCorpus.filter(({ rank }) => rank >= 1 && rank <= n).length;
  const times = judged.map(({ answer }) => answer.ms).toSorted((a, b) => a - b);
  return {
    inCorpus: inCorpus.length,
    offCorpus: offCorpus.length,
    p1: share(first.length, inCorpus.length),
    r3: share(among(3), inCorpus.length),
    r10: share(among(10), inCorpus.length),
    mrr10: share(
      inCorpus.reduce((sum, { rank }) => sum + (rank >= 1 ? 1 / rank : 0), 0),
      inCorpus.length,
    ),
    claimed: share(claimed.length, inCorpus.length),
    claimedRight: share(claimed.filter(({ rank }) => rank === 1).length, claimed.length),
    offClaimed: share(offCorpus.filter(isClaimed).length, offCorpus.length),
    calibrationError: calibrationError(judged),
    emphasisRight: share(emphasised.length, first.length),
    emphasisWrong: share(shown.length - emphasised.length, shown.length),
    msP50: times[Math.floor(times.length * 0.5)] ?? 0,
    msP95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

const isClaimed = ({ answer }: Judged): boolean => answer.outcome === 'answer';

/** Mean distance between confidence and share of right answers, bin by bin (Naeini et al. 2015). */
function calibrationError(judged: readonly Judged[]): number | null {
  if (judged.length === 0) return null;
  const gaps = Array.from({ length: BINS }, () => 0);
  for (const { answer, rank } of judged) {
    const bin = Math.min(BINS - 1, Math.floor(answer.confidence * BINS));
    gaps[bin] = (gaps[bin] ?? 0) + answer.confidence - (rank === 1 ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / judged.length;
}

function hasRightEmphasis({ gold, answer }: Judged): boolean {
  const { quote, emphasis } = answer.citations[0] ?? { quote: '', emphasis: [] };
  return emphasis.some(({ start, end }) => overlapsAnswer(quote, quote.slice(start, end), gold));
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Rank of the first correct citation among the first ten, from 1; 0 when there is none. */
export function rankOf(gold: GoldQuestion, { citations }: Answer): number {
  return (
    1 +
    citations.slice(0, 10).findIndex(({ article, span, quote }) => isCorrect(gold, article.id, span, quote))
  );
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
