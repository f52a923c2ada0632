import type { Omission, Span } from '../../domain/article.ts';
import { readLabelledPromotion, readPromotionLabel } from './promotion-labels.ts';
import { readPlace, type Place } from './promotion-places.ts';
import {
  CALLS,
  FIRST_WORDS,
  NOTICES,
  promotion,
  WHOLE_LINES,
  type PromotionRule,
} from './promotion-rules.ts';
import { lineEndAt, linesOf, tidyOmissions } from '../spans.ts';

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
  let labels = 0;
  let end = 0;
  for (const { index } of text.matchAll(FIRST_WORDS)) {
    const place = index < end ? null : readPlace(text, index);
    if (place === null) continue;
    const head = text.slice(index, index + PATTERN_MAX_CHARS);
    const label = labels < LABELS_MAX ? readPromotionLabel(text, place, head) : null;
    if (label !== null) labels++;
    const span =
      label === null
        ? (readNotice(place, head) ?? readCall(text, place, head))
        : readLabelledPromotion(text, label);
    if (span === null) continue;
    found.push(span);
    end = span.end;
  }
  return tidyOmissions(found);
}

const PATTERN_MAX_CHARS = 200;
/** More promotions than any article has; behind them, a text is not searched for labels any more. */
const LABELS_MAX = 2000;

const WHOLE_LINE_MAX_CHARS = 60;
const DECORATION = /^[\s*_>#•▪■►▶➤»+–—:.…›|-]+|[\s*_>#•▪■►▶➤»+–—:.…›|-]+$/gu;

function wholeLineRule(text: string, line: Span): PromotionRule | null {
  if (line.end - line.start > WHOLE_LINE_MAX_CHARS) return null;
  const words = text.slice(line.start, line.end).replace(DECORATION, '');
  return WHOLE_LINES.find(({ pattern }) => pattern.test(words)) ?? null;
}

function readNotice(place: Place, head: string): Omission | null {
  if (place.kind === 'inside' || place.kind === 'bracket') return null;
  for (const rule of NOTICES) {
    const length = rule.pattern.exec(head)?.[0].length;
    if (length !== undefined) return promotion({ start: place.start, end: place.at + length }, rule);
  }
  return null;
}

const CALL_MAX_CHARS = 250;
const SENTENCE_END = /[.!?]["'”’)\]*_]{0,3}(?=\s|$)/u;
/** A call that somebody is reported to have made is news. */
const REPORTED =
  /(?<!\p{L})(?:said|says|say|told|tells|urged|urges|added|warned|warns|advise|advised|advises|asked|announced|wrote|according to)(?!\p{L})|, (?:he|she|they|the)(?!\p{L})/iu;

/** "Subscribe to our newsletter." up to the end of its sentence. */
function readCall(text: string, place: Place, head: string): Omission | null {
  if (place.kind === 'inside' || place.kind === 'bracket') return null;
  const rule = CALLS.find(({ pattern }) => pattern.test(head));
  if (rule === undefined) return null;
  const lineEnd = lineEndAt(text, place.at);
  const sentence = text.slice(place.at, Math.min(lineEnd, place.at + CALL_MAX_CHARS));
  // The pattern itself may hold a question mark.
  const asked = rule.pattern.exec(head)?.[0].length ?? 0;
  const stop = SENTENCE_END.exec(sentence.slice(asked));
  const length = stop === null ? sentence.length : asked + stop.index + stop[0].length;
  if (REPORTED.test(sentence.slice(0, length))) return null;
  if (stop !== null) return promotion({ start: place.start, end: place.at + length }, rule);
  return lineEnd - place.at <= CALL_MAX_CHARS ? promotion({ start: place.start, end: lineEnd }, rule) : null;
}
