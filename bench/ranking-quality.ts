/** How high the right sentences stand. Shares are 0 to 1; `null` where nothing was asked. */
export interface RankingQuality {
  /** Share of the questions whose first hit is right; right among the first 3, and 10. */
  readonly p1: number | null;
  readonly r3: number | null;
  readonly r10: number | null;
  /** Mean of 1 / rank of the first right hit, 0 beyond the tenth. */
  readonly mrr10: number | null;
}

/** A part of a whole, or `null` where there is no whole. */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** From the rank of each question's first right hit among its first ten, from 1; 0 where there is none. */
export function rankingQuality(ranks: readonly number[]): RankingQuality {
  const among = (n: number): number => ranks.filter((rank) => rank >= 1 && rank <= n).length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank >= 1 && rank <= 10 ? 1 / rank : 0), 0);
  return {
    p1: share(among(1), ranks.length),
    r3: share(among(3), ranks.length),
    r10: share(among(10), ranks.length),
    mrr10: share(reciprocal, ranks.length),
  };
}
