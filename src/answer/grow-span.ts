import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';

/** A token's share of the reader's belief, 0 to 1. */
export interface TokenShare {
  readonly at: number;
  readonly share: number;
}

/** A neighbour belongs to the span from this part of the best token's share on. */
const NEIGHBOUR_PART = 0.25;
/** Behind function words ("chief *of* intelligence") it must be this much. */
const BRIDGED_PART = 0.4;
/** Function words that a span may reach over. */
const BRIDGE_MAX = 2;

/** The stretch around the best token: names and numbers whole, and neighbours that the reader believes in too. */
export function growSpan(
  best: number,
  shares: readonly TokenShare[],
  quote: string,
  { tokens, shapes }: AnalyzedTokens,
): Span {
  const shareAt = new Map(shares.map(({ at, share }) => [at, share]));
  const top = shareAt.get(best) ?? 0;
  const isStop = (at: number): boolean => ((shapes[at] ?? 0) & Shape.stop) !== 0;
  const isSeparated = (left: number): boolean =>
    ((shapes[left + 1] ?? Shape.separated) & Shape.separated) !== 0;
  const alike = (a: number, b: number): boolean => {
    const both = (shapes[a] ?? 0) & (shapes[b] ?? 0);
    return !isStop(a) && !isStop(b) && (both & (Shape.capital | Shape.number)) !== 0;
  };
  const grow = (from: number, side: 1 | -1): number => {
    let edge = from;
    for (;;) {
      let next = edge + side;
      let bridged = 0;
      while (bridged < BRIDGE_MAX && isStop(next) && !isSeparated(Math.min(next, next - side))) {
        next += side;
        bridged += 1;
      }
      if (tokens[next] === undefined || isStop(next) || isSeparated(Math.min(next, next - side))) return edge;
      const share = shareAt.get(next) ?? 0;
      const isWanted = share >= top * (bridged === 0 ? NEIGHBOUR_PART : BRIDGED_PART);
      if (!isWanted && !(bridged === 0 && alike(edge, next))) return edge;
      edge = next;
    }
  };
  const from = grow(best, -1);
  const to = grow(best, 1);
  return withSigns({ start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? quote.length }, quote);
}

/** A sum takes its currency sign along, a share its percent sign. */
function withSigns({ start, end }: Span, quote: string): Span {
  const sign = /\p{Sc}$/u.exec(quote.slice(Math.max(0, start - 2), start));
  return { start: start - (sign?.[0].length ?? 0), end: quote.charAt(end) === '%' ? end + 1 : end };
}

/** The span without a possessive at its end. */
export const trimSpan = ({ start, end }: Span, quote: string): Span => ({
  start,
  end: /['’]s$/u.test(quote.slice(start, end)) ? end - 2 : end,
});
