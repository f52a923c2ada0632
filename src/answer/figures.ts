import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';

/** A number of a sentence that counts or measures: no date, no ordinal. */
export interface Figure {
  /** In the text, with its unit: "more than 1.3 million people", "$40", "12 per cent". */
  readonly span: Span;
  /** What it comes to. */
  readonly value: number;
  /** "About", "more than": a nearby value is the same figure. */
  readonly isRough: boolean;
  /** `percent`, `money`, or the term of what is counted; `null` where that does not stand behind it. */
  readonly unit: string | null;
}

const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    thousand: 1000,
    million: 1e6,
    m: 1e6,
    billion: 1e9,
    bn: 1e9,
    trillion: 1e12,
  }),
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TEENS = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const FIRST_TEEN = 13;
const ROUGH =
  /(?:(?:more|less|fewer) than|at (?:least|most)|up to|about|around|nearly|almost|over|some|roughly|approximately|an estimated) $/iu;
const ROUGH_MAX_CHARS = 20;
const CURRENCY = /[\p{Sc}]\s?$/u;
const PERCENT = /^ ?(?:%|per ?cent(?![\p{L}]))/iu;
const ORDINAL = /(?:st|nd|rd|th)$/iu;

/** The figures of a text, in order. */
export function findFigures(text: string, analyzed: AnalyzedTokens): Figure[] {
  const figures: Figure[] = [];
  for (let from = 0; from < analyzed.tokens.length; from++) {
    if (!isCount(analyzed, from)) continue;
    let to = from + 1;
    while (to < analyzed.tokens.length && joins(text, analyzed, to)) to += 1;
    const value = valueOf(analyzed, from, to);
    if (value !== null) figures.push(figureAt(text, analyzed, { from, to, value }));
    from = to - 1;
  }
  return figures;
}

const shapeOf = ({ shapes }: AnalyzedTokens, i: number): number => shapes[i] ?? 0;

function isCount(analyzed: AnalyzedTokens, i: number): boolean {
  const isNumber = (shapeOf(analyzed, i) & Shape.number) !== 0;
  const isYear = (shapeOf(analyzed, i) & Shape.year) !== 0 && (shapeOf(analyzed, i) & Shape.money) === 0;
  const isDay = [i - 1, i + 1].some((near) => (shapeOf(analyzed, near) & Shape.calendar) !== 0);
  return isNumber && !isYear && !isDay && !ORDINAL.test(analyzed.tokens[i]?.surface ?? '');
}

/** "1.3" and "million", "forty" and "one". */
const joins = (text: string, analyzed: AnalyzedTokens, i: number): boolean =>
  (MULTIPLIERS.has(analyzed.words[i] ?? '') || TENS.includes(analyzed.words[i - 1] ?? '')) &&
  /^[ -]$/u.test(text.slice(analyzed.tokens[i - 1]?.end ?? 0, analyzed.tokens[i]?.start ?? 0)) &&
  (MULTIPLIERS.has(analyzed.words[i] ?? '') || analyzed.words[i] === 'one' || isCount(analyzed, i));

function valueOf({ words, terms }: AnalyzedTokens, from: number, to: number): number | null {
  let value = 0;
  for (let i = from; i < to; i++) {
    const multiplier = MULTIPLIERS.get(words[i] ?? '');
    const amount = amountOf(words[i] ?? '', terms[i] ?? '');
    if (multiplier !== undefined) value = Math.max(1, value) * multiplier;
    else if (amount === null) return null;
    else value += amount;
  }
  return value;
}

function amountOf(word: string, term: string): number | null {
  if (TENS.includes(word)) return (TENS.indexOf(word) + 2) * 10;
  if (TEENS.includes(word)) return TEENS.indexOf(word) + FIRST_TEEN;
  if (word === 'one') return 1;
  const digits = /^\d{1,15}(?:\.\d{1,6})?/u.exec(term)?.[0];
  return digits === undefined ? null : Number(digits);
}

function figureAt(
  text: string,
  analyzed: AnalyzedTokens,
  { from, to, value }: { readonly from: number; readonly to: number; readonly value: number },
): Figure {
  const start = analyzed.tokens[from]?.start ?? 0;
  const end = analyzed.tokens[to - 1]?.end ?? start;
  const sign = CURRENCY.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const before = text.slice(Math.max(0, start - sign - ROUGH_MAX_CHARS), start - sign);
  const rough = ROUGH.exec(before)?.[0].length ?? 0;
  const unit = unitOf(text, analyzed, from, to);
  const isCounted = unit !== null && unit !== 'percent' && unit !== 'money';
  const percent = PERCENT.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  const unitEnd = isCounted ? (analyzed.tokens[to]?.end ?? end) : end + percent;
  return { span: { start: start - sign - rough, end: unitEnd }, value, isRough: rough > 0, unit };
}

function unitOf(text: string, analyzed: AnalyzedTokens, from: number, to: number): string | null {
  const shape = shapeOf(analyzed, from) | shapeOf(analyzed, to - 1);
  if ((shape & Shape.percent) !== 0) return 'percent';
  if ((shape & Shape.money) !== 0) return 'money';
  const next = analyzed.tokens[to];
  const gap = text.slice(analyzed.tokens[to - 1]?.end ?? 0, next?.start ?? 0);
  const isCounted = next !== undefined && /^[ -]$/u.test(gap) && (shapeOf(analyzed, to) & Shape.stop) === 0;
  return isCounted ? (analyzed.terms[to] ?? null) : null;
}
