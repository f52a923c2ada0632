import type { Answer } from '../src/domain/answer.ts';
import { foldForComparison, isCorrect, type GoldQuestion } from './collection.ts';
import { percentile } from './percentile.ts';
import { rankingQuality, share, type RankingQuality } from './ranking-quality.ts';

/** How well questions were answered; the ranking is that of the in-corpus ones. */
export interface Quality extends RankingQuality {
  readonly inCorpus: number;
  readonly offCorpus: number;
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
export interface Judged {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly rank: number;
}

/** Asks questions one after the other. */
export type Ask = (question: string) => Promise<Answer>;

/** Asks every question and compares the answers with the gold ones. */
export const measureQuality = async (ask: Ask, questions: readonly GoldQuestion[]): Promise<Quality> =>
  summarizeQuality(await judgeAnswers(ask, questions));

/** Asks every question and finds the rank of the first correct citation. */
export async function judgeAnswers(ask: Ask, questions: readonly GoldQuestion[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const gold of questions) {
    const answer = await ask(gold.question);
    judged.push({ gold, answer, rank: gold.answerable ? rankOf(gold, answer) : 0 });
  }
  return judged;
}

/** The quality of answers that may come from several corpora. */
export function summarizeQuality(judged: readonly Judged[]): Quality {
  const inCorpus = judged.filter(({ gold }) => gold.answerable);
  const offCorpus = judged.filter(({ gold }) => !gold.answerable);
  const claimed = inCorpus.filter(isClaimed);
  const first = inCorpus.filter(({ rank }) => rank === 1);
  const shown = first.filter(({ answer }) => (answer.citations[0]?.emphasis.length ?? 0) > 0);
  const emphasised = shown.filter(hasRightEmphasis);
  const times = judged.map(({ answer }) => answer.ms);
  return {
    inCorpus: inCorpus.length,
    offCorpus: offCorpus.length,
    ...rankingQuality(inCorpus.map(({ rank }) => rank)),
    claimed: share(claimed.length, inCorpus.length),
    claimedRight: share(claimed.filter(({ rank }) => rank === 1).length, claimed.length),
    offClaimed: share(offCorpus.filter(isClaimed).length, offCorpus.length),
    calibrationError: calibrationError(judged),
    emphasisRight: share(emphasised.length, first.length),
    emphasisWrong: share(shown.length - emphasised.length, shown.length),
    msP50: percentile(times, 0.5),
    msP95: percentile(times, 0.95),
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
