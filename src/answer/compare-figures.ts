import type { Figure } from './figures.ts';

/** Sentences that share this much of their content words (Jaccard) make the same statement. */
const SAME_SENTENCE = 0.5;
/** Long sentences that count the same noun do where the words around the figure are the same: this share, this many. */
const SAME_AROUND = 0.5;
const SAME_AROUND_MIN = 3;

/** A figure with the content words around it. */
export interface PlacedFigure extends Figure {
  readonly around: ReadonlySet<string>;
}

/** The figure of each sentence that stands for the same thing, if these differ. `overlap` is that of the sentences. */
export function comparableFigures(
  own: readonly PlacedFigure[],
  others: readonly PlacedFigure[],
  overlap: number,
): readonly [Figure, Figure] | null {
  for (const mine of own) {
    const other = others.find(({ unit }) => unit === mine.unit);
    const isOnly = [own, others].every((all) => all.filter(({ unit }) => unit === mine.unit).length === 1);
    if (other === undefined || !isOnly) continue;
    const isSame = overlap >= SAME_SENTENCE || isCountedAlike(mine, other);
    if (isSame) return differs(mine, other) ? [mine, other] : null;
  }
  const [mine, other] = [own[0], others[0]];
  const isSingle = own.length === 1 && others.length === 1 && overlap >= SAME_SENTENCE;
  if (mine === undefined || other === undefined || !isSingle) return null;
  return (mine.unit === null || other.unit === null) && differs(mine, other) ? [mine, other] : null;
}

function isCountedAlike(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.unit === null || a.unit === 'percent' || a.unit === 'money') return false;
  const shared = sharedOf(a.around, b.around);
  return shared >= SAME_AROUND_MIN && shared >= SAME_AROUND * Math.min(a.around.size, b.around.size);
}

/** How many terms two sets share. */
export const sharedOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((term) => b.has(term)).length;

/** How far apart a rough figure and an exact one may lie and still be the same. */
const ROUGH_SHARE = 0.05;

/** Whether two figures of the same thing say something else. */
export function differs(a: Figure, b: Figure): boolean {
  const tolerance = a.isRough === b.isRough ? 0 : ROUGH_SHARE * Math.max(a.value, b.value);
  return Math.abs(a.value - b.value) > tolerance;
}
