import { sentenceText } from '../domain/article.ts';
import type { AnalyzedText, Analyzer } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import type { Question } from './analyze-question.ts';
import type { AnswerType } from './answer-type.ts';
import { comparableFigures, differs, sharedOf, type PlacedFigure } from './compare-figures.ts';
import { findFigures, type Figure } from './figures.ts';
import type { Evidence } from './rank.ts';
import { SUPPORT_MARGIN } from './select-evidence.ts';

/** A piece of evidence and the figure that it gives. */
export interface FigureEvidence {
  readonly evidence: Evidence;
  readonly figure: Figure;
}

/** Kinds of questions that a figure can answer. */
const TYPES: ReadonlySet<AnswerType> = new Set([
  'number',
  'money',
  'percent',
  'duration',
  'thing',
  'definition',
  'yes-no',
]);
const AROUND_BEFORE = 4;
const AROUND_BEHIND = 3;
/** Sentences that share less than this are not looked at more closely. */
const OVERLAP_MIN = 0.15;
const FIGURES_MAX = 4;

/**
 * What other articles report for the figure of the first citation, newest first; empty unless they differ. It is the
 * same thing where the sentences, or the words around the figures, are mostly the same but for the number, and both
 * are about the question's names: a difference that is none would mislead more than one that is not shown.
 */
export function differingFigures(
  question: Question,
  first: Evidence | undefined,
  ranked: readonly Evidence[],
  analyzer: Analyzer,
): FigureEvidence[] {
  if (first === undefined || !TYPES.has(question.type)) return [];
  const own = hasNumber(first) ? figuresOf(question, first, analyzer) : [];
  if (own.length === 0) return [];
  const words = wordsOf(first);
  const found: FigureEvidence[] = [];
  for (const evidence of ranked) {
    const isNear = first.score - evidence.score <= 2 * SUPPORT_MARGIN;
    if (!isNear || !hasNumber(evidence) || isSameReport(first, evidence)) continue;
    const overlap = overlapOf(words, wordsOf(evidence));
    if (overlap < OVERLAP_MIN || !isOfSameThing(question, first, evidence)) continue;
    const pair = comparableFigures(own, figuresOf(question, evidence, analyzer), overlap);
    if (pair === null) continue;
    if (found.length === 0) found.push({ evidence: first, figure: pair[0] });
    const figure = pair[1];
    if (found.every((other) => differs(other.figure, figure) && !isSameReport(other.evidence, evidence)))
      found.push({ evidence, figure });
  }
  return found.length < 2 ? [] : found.slice(0, FIGURES_MAX).toSorted(newestFirst);
}

/** The figures that the sentence does not share with the question; those of what is counted, where there are any. */
function figuresOf(question: Question, { candidate }: Evidence, analyzer: Analyzer): PlacedFigure[] {
  const text = sentenceText(candidate.article, candidate.sentence);
  const analyzed = analyzer.analyze(text);
  const words = analyzed.tokens
    .map(({ start, end }, i) => ({ start, end, term: analyzed.terms[i] ?? '', isWord: isWord(analyzed, i) }))
    .filter((token) => token.isWord);
  const asked = new Set(question.terms.filter(({ isNumber }) => isNumber).map(({ term }) => Number(term)));
  const figures = findFigures(text, analyzed)
    .filter(({ value }) => !asked.has(value))
    .map((figure) => {
      const before = words.filter(({ end }) => end <= figure.span.start).slice(-AROUND_BEFORE);
      const behind = words.filter(({ start }) => start >= figure.span.end).slice(0, AROUND_BEHIND);
      return { ...figure, around: new Set([...before, ...behind].map(({ term }) => term)) };
    });
  const counted = figures.filter(({ unit }) => unit !== null && unit === question.focus);
  return counted.length > 0 ? counted : figures;
}

const isWord = ({ shapes }: AnalyzedText, i: number): boolean =>
  ((shapes[i] ?? 0) & (Shape.stop | Shape.number)) === 0;

const originalOf = ({ candidate }: Evidence): string => candidate.article.copyOf ?? candidate.article.id;

const isSameReport = (a: Evidence, b: Evidence): boolean => originalOf(a) === originalOf(b);

/** Jaccard overlap of two sets of words. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedOf(a, b);
  return shared / Math.max(1, a.size + b.size - shared);
}

const hasNumber = ({ candidate: { analyzed } }: Evidence): boolean =>
  analyzed.shapes.some((shape) => (shape & Shape.number) !== 0);

/** The content words of a sentence but for numbers. */
const wordsOf = ({ candidate: { analyzed } }: Evidence): Set<string> =>
  new Set(analyzed.terms.filter((_, i) => isWord(analyzed, i)));

/** Both speak of the question's names; where it has none, neither the sentences nor their titles name other things. */
function isOfSameThing(question: Question, a: Evidence, b: Evidence): boolean {
  const names = question.terms.filter(({ isName }) => isName).map(({ term }) => term);
  if (names.length > 0) return names.every((name) => speaksOf(a, name) && speaksOf(b, name));
  return (
    !areApart(namesIn(a.candidate.analyzed), namesIn(b.candidate.analyzed)) &&
    !areApart(namesIn(a.candidate.title), namesIn(b.candidate.title))
  );
}

const speaksOf = ({ candidate }: Evidence, name: string): boolean =>
  candidate.analyzed.terms.includes(name) ||
  candidate.title.terms.includes(name) ||
  candidate.articleMatched.includes(name);

const namesIn = ({ terms, shapes }: AnalyzedText): Set<string> =>
  new Set(terms.filter((_, i) => ((shapes[i] ?? 0) & NAME_SHAPE) === Shape.capital));

const NAME_SHAPE = Shape.capital | Shape.initial | Shape.calendar | Shape.number | Shape.stop;

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));

const newestFirst = (a: FigureEvidence, b: FigureEvidence): number =>
  (b.evidence.candidate.article.date ?? '').localeCompare(a.evidence.candidate.article.date ?? '');
