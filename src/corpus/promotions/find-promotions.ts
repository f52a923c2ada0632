import type { Omission, Span } from '../../domain/article.ts';
import { CALLS } from './call-rules.ts';
import { LABELS } from './label-rules.ts';
import { WHOLE_LINES } from './line-rules.ts';
import { NOTICES } from './notice-rules.ts';
import { readCall } from './promotion-calls.ts';
import { readLabel, readLabelledPromotion } from './promotion-labels.ts';
import { readPlace, type Place } from './promotion-places.ts';
import { lowerAscii, promotion, type PromotionRule } from './promotion-rule.ts';
import { linesOf, tidyOmissions } from '../spans.ts';

/**
 * The stretches of an article with which its publisher points elsewhere: "Also Read | …" with the headline behind
 * it, calls to subscribe, notices of advertisements. By general rules of phrasing and of where a sentence may begin;
 * whatever could just as well be prose stays. Time grows linearly with the text.
 */
export function findPromotions(text: string): Omission[] {
  const found: Omission[] = [];
  for (const line of linesOf(text)) {
    const rule = wholeLineRule(text, line);
    if (rule !== null) found.push(promotion(line, rule));
  }
  const budget = { labels: LABELS_MAX };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(CAPITALISED_WORD)) {
    const rules = index < end ? undefined : RULES.get(word.toLowerCase());
    const place = rules === undefined ? null : readPlace(text, index);
    if (rules === undefined || place === null) continue;
    const span = readPromotion(text, place, rules, budget);
    if (span === null) continue;
    found.push(span);
    end = span.end;
  }
  return tidyOmissions(found);
}

/** Promotions never begin with a small letter. */
const CAPITALISED_WORD = /\b[A-Z][A-Za-z]*/g;

/** The rules by the words that they may begin with, in the order in which they are tried. */
const RULES = rulesByOpening([...LABELS, ...NOTICES, ...CALLS]);

function rulesByOpening(rules: readonly PromotionRule[]): ReadonlyMap<string, readonly PromotionRule[]> {
  const byOpening = new Map<string, PromotionRule[]>();
  for (const rule of rules) {
    for (const word of rule.opens?.split(' ') ?? []) {
      const others = byOpening.get(word);
      if (others === undefined) byOpening.set(word, [rule]);
      else others.push(rule);
    }
  }
  return byOpening;
}

const PATTERN_MAX_CHARS = 200;
/** More than any article has; a hostile text is not searched for labels behind them. */
const LABELS_MAX = 2000;

function readPromotion(
  text: string,
  place: Place,
  rules: readonly PromotionRule[],
  budget: { labels: number },
): Omission | null {
  const head = lowerAscii(text.slice(place.at, place.at + PATTERN_MAX_CHARS));
  for (const rule of rules) {
    const length = rule.pattern.exec(head)?.[0].length;
    if (length === undefined) continue;
    const end = place.at + length;
    if (rule.kind === 'call' || rule.kind === 'notice') {
      const span = readCall(text, place, rule, end);
      if (span !== null) return span;
      continue;
    }
    const label = budget.labels > 0 ? readLabel(text, place, rule, end) : null;
    if (label === null) continue;
    budget.labels--;
    const span = readLabelledPromotion(text, label);
    if (span !== null) return span;
  }
  return null;
}

const WHOLE_LINE_MAX_CHARS = 200;
const DECORATION = /^[\s*_>#•▪■►▶➤»+–—:.…›|-]+|(?<![\s*_>#•▪■►▶➤»+–—:.…›|-])[\s*_>#•▪■►▶➤»+–—:.…›|-]+$/gu;

function wholeLineRule(text: string, line: Span): PromotionRule | null {
  if (line.end - line.start > WHOLE_LINE_MAX_CHARS) return null;
  const words = lowerAscii(text.slice(line.start, line.end)).replace(DECORATION, '');
  if (words === '') return null;
  return WHOLE_LINES.find(({ pattern }) => pattern.test(words)) ?? null;
}
