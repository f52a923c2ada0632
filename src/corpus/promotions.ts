import type { Omission, Span } from '../domain/article.ts';
import { findHeadlineEnd } from './headline-end.ts';
import {
  CALLS,
  FILLER,
  FIRST_WORDS,
  NOTICES,
  STRONG_LABELS,
  WEAK_LABELS,
  WHOLE_LINES,
  type PromotionRule,
} from './promotion-rules.ts';
import { lineEndAt, linesOf, skipWhiteSpace, tidyOmissions } from './spans.ts';

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
  for (const { index } of text.matchAll(FIRST_WORDS)) {
    const place = readPlace(text, index);
    const span = place === null ? null : readPromotion(text, place);
    if (span !== null) found.push(span);
  }
  return tidyOmissions(found);
}

const promotion = ({ start, end }: Span, rule: PromotionRule): Omission => ({
  start,
  end,
  kind: 'promotion',
  rule: rule.name,
});

const WHOLE_LINE_MAX_CHARS = 60;
const DECORATION = /^[\s*_>#•▪■►▶➤»+–—:.…›|-]+|[\s*_>#•▪■►▶➤»+–—:.…›|-]+$/gu;

function wholeLineRule(text: string, line: Span): PromotionRule | null {
  if (line.end - line.start > WHOLE_LINE_MAX_CHARS) return null;
  const words = text.slice(line.start, line.end).replace(DECORATION, '');
  return WHOLE_LINES.find(({ pattern }) => pattern.test(words)) ?? null;
}

/** A place where a promotion may begin. */
interface Place {
  /** Where its first word stands. */
  readonly at: number;
  /** Where an omission has to begin: before a bullet, an opening bracket or the asterisks of bold text. */
  readonly start: number;
  readonly kind: 'line' | 'sentence' | 'bracket' | 'inside';
}

const LOOK_BEHIND_CHARS = 16;
const LINE_BEGINS = /(?:^|\n)([^\S\n]{0,8}[*_>#•▪■►▶➤»+|–—-]{0,6}[^\S\n]{0,3}[*_[]{0,3})$/u;
const SENTENCE_BEGINS = /(?:[.!?…]["'”’)\]*_]{0,3}\s{0,5}|["”]\s{1,5})([*_]{0,3})$/u;
const BRACKET_BEGINS = /[([]([*_]{0,3})$/u;

function readPlace(text: string, at: number): Place | null {
  const behind = text.slice(Math.max(0, at - LOOK_BEHIND_CHARS), at);
  const line = LINE_BEGINS.exec(behind)?.[1];
  if (line !== undefined) return { at, start: at - line.length, kind: 'line' };
  const bracket = BRACKET_BEGINS.exec(behind)?.[0];
  if (bracket !== undefined) return { at, start: at - bracket.length, kind: 'bracket' };
  const sentence = SENTENCE_BEGINS.exec(behind)?.[1];
  if (sentence !== undefined) return { at, start: at - sentence.length, kind: 'sentence' };
  return /\s$/u.test(behind) ? { at, start: at, kind: 'inside' } : null;
}

const PATTERN_MAX_CHARS = 200;

function readPromotion(text: string, place: Place): Omission | null {
  const head = text.slice(place.at, place.at + PATTERN_MAX_CHARS);
  return readLabelled(text, place, head) ?? readNotice(place, head) ?? readCall(text, place, head);
}

/** The mark between label and headline: a bar, an arrow, a colon or a dash, perhaps with the label in bold. */
const MARK = /^[*_\]]{0,3}\s{0,3}(\||»|›|>{1,2}|:|[–—]|-(?=\s))[\s*_]{0,5}/u;
/** A headline begins with a capital, a figure or a quotation, perhaps as a link. */
const HEADLINE_BEGINS = /^[[(“"'‘*_]{0,4}[\p{Lu}\p{Lo}\p{N}]/u;

/** "Also Read | Headline". */
function readLabelled(text: string, place: Place, head: string): Omission | null {
  const strong = STRONG_LABELS.find(({ pattern }) => pattern.test(head));
  const rule = strong ?? WEAK_LABELS.find(({ pattern }) => pattern.test(head));
  const label = rule?.pattern.exec(head)?.[0] ?? '';
  const mark = MARK.exec(head.slice(label.length));
  if (rule === undefined || mark === null) return null;
  const headline = place.at + label.length + mark[0].length;
  if (!HEADLINE_BEGINS.test(text.slice(headline, headline + 5))) return null;
  const hasBar = mark[1] === '|';
  if (place.kind === 'inside' && !hasBar) return null;
  if (place.kind === 'bracket') return readBracket(text, place, rule);
  const lineEnd = lineEndAt(text, headline);
  const end = findHeadlineEnd(text, headline, lineEnd, place.kind === 'line');
  if (end === null) return null;
  if (strong === undefined && !hasBar && !isBareHeadline(text, place, end, lineEnd)) return null;
  return promotion({ start: place.start, end: endOfFiller(text, end, lineEnd) }, rule);
}

/** A weak label needs a line of its own, and a headline without a full stop. */
const isBareHeadline = (text: string, place: Place, end: number, lineEnd: number): boolean =>
  place.kind === 'line' &&
  end === lineEnd &&
  !/\.["'”’)]{0,2}\s{0,3}$/u.test(text.slice(lineEnd - 6, lineEnd));

const FILLER_MAX_CHARS = 60;

/** A filler counts only where the article goes on behind it. */
function endOfFiller(text: string, end: number, lineEnd: number): number {
  const at = skipWhiteSpace(text, end);
  if (at >= lineEnd) return end;
  const filler = FILLER.exec(text.slice(at, Math.min(lineEnd, at + FILLER_MAX_CHARS)));
  return filler === null ? end : at + filler[0].length;
}

const BRACKET_MAX_CHARS = 250;

/** "(Also read: Headline)" between two sentences or at a line's end; inside a sentence it would tear it apart. */
function readBracket(text: string, place: Place, rule: PromotionRule): Omission | null {
  const length = closingBracket(text.slice(place.at, place.at + BRACKET_MAX_CHARS));
  if (length === null) return null;
  let end = place.at + length + 1;
  const before = text.slice(Math.max(0, place.start - LOOK_BEHIND_CHARS), place.start);
  if (!SENTENCE_BEGINS.test(before) && !LINE_BEGINS.test(before)) {
    end += /^[.!?]?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
    if (text.slice(end, lineEndAt(text, end)).trim() !== '') return null;
  }
  return promotion({ start: place.start, end }, rule);
}

/** Where the bracket closes that `inside` stands in, or `null` when it does not on this line. */
function closingBracket(inside: string): number | null {
  let depth = 1;
  for (let i = 0; i < inside.length; i++) {
    const character = inside.charAt(i);
    if (character === '\n') return null;
    if (character === '(' || character === '[') depth++;
    if ((character === ')' || character === ']') && --depth === 0) return i;
  }
  return null;
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
  /(?<!\p{L})(?:said|says|say|told|tells|urged|urges|added|warned|advised|asked|wrote|according to)(?!\p{L})|, (?:he|she|they|the)(?!\p{L})/iu;

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
