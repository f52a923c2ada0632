import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens, Analyzer } from '../text/analyzer.ts';
import type { Question } from './analyze-question.ts';
import { growSpan, trimSpan, type TokenShare } from './grow-span.ts';
import type { TokenScore } from './reader/reader.ts';
import { candidateSpans } from './span-shapes.ts';

/** A span is emphasised from this share of the pointer's belief on: a wrong emphasis misleads more than none. */
const EMPHASIS_SHARE_MIN = 0.57;

/** Below this share of its best token the pointer is guessing. */
const BEST_SHARE_MIN = 0.15;

/**
 * The words of a quotation that answer: the stretch that gathers most of the pointer's belief. Nothing when it is in
 * doubt, or when the quotation is not what it has read.
 * @param tokens the pointer's scores for the quotation's tokens.
 */
export function findAnswerSpans(
  question: Question,
  quote: string,
  tokens: readonly TokenScore[],
  analyzer: Analyzer,
): Span[] {
  const best = bestSpan(question, quote, tokens, analyzer);
  return best === null || best.share < EMPHASIS_SHARE_MIN ? [] : [best.span];
}

/** The best stretch, and its share of the belief, 0 to 1. */
function bestSpan(
  question: Pick<Question, 'type' | 'terms'>,
  quote: string,
  tokens: readonly TokenScore[],
  analyzer: Analyzer,
): { readonly span: Span; readonly share: number } | null {
  // "Did he resign?" is answered by the whole sentence.
  if (question.type === 'yes-no') return null;
  const analyzed = analyzer.analyze(quote);
  const shares = toShares(tokens);
  const best = shares.toSorted((a, b) => b.share - a.share)[0];
  if (
    best === undefined ||
    best.share < BEST_SHARE_MIN ||
    analyzed.tokens[shares.at(-1)?.at ?? 0] === undefined
  )
    return null;
  const asked = new Set(question.terms.map(({ term }) => term));
  const spans = [
    ...candidateSpans(question.type, quote, analyzed, asked),
    growSpan(best.at, shares, quote, analyzed),
  ]
    .map((span) => toWholeWords(span, analyzed))
    .map((span) => ({ span, share: shareOf(span, shares, analyzed) }));
  const chosen = spans.reduce((a, b) => (b.share > a.share ? b : a));
  return { span: trimSpan(chosen.span, quote), share: chosen.share };
}

/** The span with the words that it cuts through. */
const toWholeWords = ({ start, end }: Span, { tokens }: AnalyzedTokens): Span => ({
  start: tokens.find((token) => token.start < start && token.end > start)?.start ?? start,
  end: tokens.find((token) => token.start < end && token.end > end)?.end ?? end,
});

/** Scores as shares of one. */
function toShares(tokens: readonly TokenScore[]): TokenShare[] {
  const top = tokens.reduce((max, { score }) => Math.max(max, score), -Infinity);
  const total = tokens.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return tokens.map(({ at, score }) => ({ at, share: Math.exp(score - top) / total }));
}

const shareOf = (span: Span, shares: readonly TokenShare[], { tokens }: AnalyzedTokens): number =>
  shares.reduce((sum, { at, share }) => {
    const token = tokens[at];
    return token !== undefined && token.start >= span.start && token.end <= span.end ? sum + share : sum;
  }, 0);
