import type { Article, Sentence } from '../../domain/article.ts';
import { alignUnits, type AlignedStep } from './align-units.ts';
import { sentenceUnits, type ArticleUnit } from './article-units.ts';
import { isUnparted, type QuotedPlace } from './cite-place.ts';
import type { QuotationUnit } from './quotation-units.ts';

/** Units that are aligned at most, since that takes time for each pair of them. Sensible texts of 2000 characters have fewer. */
export const ASKED_UNITS_MAX = 600;
const ARTICLE_UNITS_MAX = 1_200;

/** A quotation beside the words of an article that come nearest. */
export interface Comparison {
  readonly place: QuotedPlace;
  /** From the first to the last unit of the place; asked units without a counterpart among them. */
  readonly steps: readonly AlignedStep<QuotationUnit, ArticleUnit>[];
  /** 0 to 1: which share of the words of both is the same; a function word counts less. */
  readonly similarity: number;
  /** How many words are the same, function words apart. */
  readonly sharedWords: number;
}

const STOP_WEIGHT = 0.4;

/** Compares the asked units, at most `ASKED_UNITS_MAX`, with a sentence and its neighbours, or gives `null` where they share no word. */
export function compareQuotation(
  asked: readonly QuotationUnit[],
  article: Article,
  sentence: Sentence,
  { sentences, isStop }: { readonly sentences: number; readonly isStop: (unit: QuotationUnit) => boolean },
): Comparison | null {
  const own = stretchAround(article, sentence, sentences);
  const steps = alignUnits(asked, own, isStop);
  const weightOf = (unit: QuotationUnit | null): number => {
    if (unit?.isWord !== true) return 0;
    return isStop(unit) ? STOP_WEIGHT : 1;
  };
  const same = steps.filter((step) => step.asked !== null && step.own !== null);
  const shared = sum(same.map((step) => weightOf(step.asked)));
  if (shared === 0) return null;
  const all = sum(steps.map((step) => weightOf(step.asked) + weightOf(step.own)));
  const complete = withEdges(steps, own);
  return {
    place: placeOf(article, complete),
    steps: complete,
    similarity: (2 * shared) / all,
    sharedWords: same.filter(({ asked: unit }) => weightOf(unit) === 1).length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** The units of a sentence and of up to `count` on either side, as far as nothing omitted parts them. */
function stretchAround(article: Article, sentence: Sentence, count: number): ArticleUnit[] {
  const { sentences } = article;
  let [from, to] = [sentence.index, sentence.index];
  const isJoined = (index: number): boolean => {
    const [one, next] = [sentences[index], sentences[index + 1]];
    return one !== undefined && next !== undefined && isUnparted(article, one, next);
  };
  while (from > sentence.index - count && isJoined(from - 1)) from -= 1;
  while (to < sentence.index + count && isJoined(to)) to += 1;
  const units = sentences.slice(from, to + 1).flatMap((each) => sentenceUnits(article, each));
  if (units.length <= ARTICLE_UNITS_MAX) return units;
  return sentenceUnits(article, sentence).slice(0, ARTICLE_UNITS_MAX);
}

type Steps = readonly AlignedStep<QuotationUnit, ArticleUnit>[];

/**
 * Where the alignment begins or ends with asked words that have no counterpart, as many of the article's words from
 * the same sentence stand for them: "40 people died" for "50 people died".
 */
function withEdges(steps: Steps, own: readonly ArticleUnit[]): Steps {
  const [first, last] = [steps.findIndex(isOwn), steps.findLastIndex(isOwn)];
  const [from, to] = [own.indexOf(ownAt(steps, first)), own.indexOf(ownAt(steps, last))];
  const isNear = (unit: ArticleUnit, edge: number): boolean => unit.sentence === ownAt(steps, edge).sentence;
  const before = own.slice(Math.max(0, from - first), from).filter((unit) => isNear(unit, first));
  const behind = own.slice(to + 1, to + steps.length - last).filter((unit) => isNear(unit, last));
  return [
    ...steps.slice(0, first),
    ...before.map(alone),
    ...steps.slice(first, last + 1),
    ...steps.slice(last + 1),
    ...behind.map(alone),
  ];
}

const isOwn = ({ own }: AlignedStep<QuotationUnit, ArticleUnit>): boolean => own !== null;
const alone = (own: ArticleUnit): AlignedStep<QuotationUnit, ArticleUnit> => ({ asked: null, own });

const ownAt = (steps: Steps, i: number): ArticleUnit => steps[i]?.own as ArticleUnit;

function placeOf(article: Article, steps: Steps): QuotedPlace {
  const first = ownAt(steps, steps.findIndex(isOwn));
  const last = ownAt(steps, steps.findLastIndex(isOwn));
  return {
    article,
    start: first.start,
    end: last.end,
    firstSentence: first.sentence.index,
    lastSentence: last.sentence.index,
  };
}
