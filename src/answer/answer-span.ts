import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens, Analyzer } from '../text/analyzer.ts';
import type { Question } from './analyze-question.ts';
import { growSpan, trimSpan, type TokenShare } from './grow-span.ts';
import type { TokenScore } from './reader/reader.ts';
import { candidateSpans } from './span-shapes.ts';

/** A span is emphasised from this share of the reader's belief on: a wrong emphasis misleads more than none. */
const EMPHASIS_SHARE_MIN = 0.5;

/** Below this share of its best token the reader is guessing. */
const BEST_SHARE_MIN = 0.15;

/**
 * The words of a quotation that answer, as the reader sees them: the stretch that gathers most of its belief. Nothing
 * when it is in doubt, or when the quotation is not what it has read.
 * @param tokens the reader's scores for the quotation's tokens.
 */
export function findAnswerSpans(
  question: Question,
  quote: string,
  tokens: readonly TokenScore[],
  analyzer: Analyzer,
): Span[] {
  // "Did he resign?" is answered by the whole sentence.
  if (question.type === 'yes-no') return [];
  const analyzed = analyzer.analyze(quote);
  const shares = toShares(tokens);
  const best = shares.toSorted((a, b) => b.share - a.share)[0];
  if (
    best === undefined ||
    best.share < BEST_SHARE_MIN ||
    analyzed.tokens[shares.at(-1)?.at ?? 0] === undefined
  )
    return [];
  const asked = new Set(question.terms.map(({ term }) => term));
  const spans = [
    ...candidateSpans(question.type, quote, analyzed, asked),
    growSpan(best.at, shares, quote, analyzed),
  ].map((span) => ({ span, share: shareOf(span, shares, analyzed) }));
  const chosen = spans.reduce((a, b) => (b.share > a.share ? b : a));
  return chosen.share < EMPHASIS_SHARE_MIN ? [] : [trimSpan(chosen.span, quote)];
}

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
