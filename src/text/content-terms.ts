import type { AnalyzedText } from './analyzer.ts';
import { Shape } from './word-shape.ts';

/** Whether a token is no function word. */
export const isContent = ({ shapes }: Pick<AnalyzedText, 'shapes'>, token: number): boolean =>
  ((shapes[token] ?? 0) & Shape.stop) === 0;

/** The terms of a text without its function words, in order. */
export const contentTerms = (analyzed: AnalyzedText): string[] =>
  analyzed.terms.filter((_, token) => isContent(analyzed, token));
