import type { QuotationUnit } from './quotation-units.ts';

/** A step of an alignment: an asked unit and an article's that are the same, or one of them alone. */
export interface AlignedStep<Asked, Own> {
  readonly asked: Asked | null;
  readonly own: Own | null;
}

/** Weight of units that are the same, and what one costs that has no counterpart. */
interface UnitWeights {
  readonly match: number;
  readonly gap: number;
}
/** Function words are found everywhere: they must not reach across half a sentence for their counterpart. */
const CONTENT: UnitWeights = { match: 10, gap: 2 };
const FUNCTION_WORD: UnitWeights = { match: 4, gap: 1 };
const SIGN: UnitWeights = { match: 1, gap: 0.5 };

const Move = { end: 0, both: 1, asked: 2, own: 3 } as const;

/**
 * Aligns all asked units with a stretch of an article's: the longest common subsequence by weight, with a small cost
 * for what is left over in between. Units of the article before and behind the stretch cost nothing. Takes time and
 * memory for each pair of units, so that callers cap both lists.
 *
 * @param isStop whether a unit is a function word
 */
export function alignUnits<Asked extends QuotationUnit, Own extends QuotationUnit>(
  asked: readonly Asked[],
  own: readonly Own[],
  isStop: (unit: QuotationUnit) => boolean,
): AlignedStep<Asked, Own>[] {
  const weightsOf = (unit: QuotationUnit): UnitWeights => {
    if (!unit.isWord) return SIGN;
    return isStop(unit) ? FUNCTION_WORD : CONTENT;
  };
  const width = own.length + 1;
  const moves = new Uint8Array((asked.length + 1) * width);
  const ownGaps = own.map((unit) => weightsOf(unit).gap);
  let above = new Float64Array(width);
  asked.forEach((unit, i) => {
    const { match, gap } = weightsOf(unit);
    const row = new Float64Array(width);
    row[0] = (above[0] ?? 0) - gap;
    moves[(i + 1) * width] = Move.asked;
    for (let j = 1; j < width; j++) {
      const both = own[j - 1]?.key === unit.key ? (above[j - 1] as number) + match : -Infinity;
      const askedOnly = (above[j] as number) - gap;
      const ownOnly = (row[j - 1] as number) - (ownGaps[j - 1] as number);
      const best = Math.max(both, askedOnly, ownOnly);
      row[j] = best;
      moves[(i + 1) * width + j] = moveOf(best, both, ownOnly);
    }
    above = row;
  });
  return trace(asked, own, moves, above.indexOf(Math.max(...above)));
}

/** Of moves as good as each other the article's own: read from the end, so that the asked units come first. */
function moveOf(best: number, both: number, ownOnly: number): number {
  if (best === both) return Move.both;
  return best === ownOnly ? Move.own : Move.asked;
}

/** The steps back from where the best alignment ends. */
function trace<Asked, Own>(
  asked: readonly Asked[],
  own: readonly Own[],
  moves: Uint8Array,
  end: number,
): AlignedStep<Asked, Own>[] {
  const steps: AlignedStep<Asked, Own>[] = [];
  let [i, j] = [asked.length, end];
  while (i > 0) {
    const move = moves[i * (own.length + 1) + j];
    if (move !== Move.own) i -= 1;
    if (move !== Move.asked) j -= 1;
    steps.push({
      asked: move === Move.own ? null : (asked[i] ?? null),
      own: move === Move.asked ? null : (own[j] ?? null),
    });
  }
  return steps.toReversed();
}
