import type { Omission } from '../../domain/article.ts';
import { findHeadlineEnd, findSentenceEnd } from './headline-end.ts';
import { readBracket } from './promotion-brackets.ts';
import type { Place } from './promotion-places.ts';
import { FILLER } from './label-rules.ts';
import { lowerAscii, promotion, type PromotionRule } from './promotion-rule.ts';
import { lineEndAt, skipWhiteSpace } from '../spans.ts';

/** The mark between label and headline: a bar, an arrow, a colon or a dash, perhaps with the label in bold. */
const MARK = /^[*_\]]{0,3}\s{0,3}(\||»|›|>{1,2}|:-?|[–—]|-(?=\s))[\s*_]{0,5}/u;
const ALSO_READ = /^(?:also,? read|read also)$/iu;
const MARK_MAX_CHARS = 20;
const SMALL_LETTER = /[a-z]/u;
const CAPITALISED_NEXT = /^\s\p{Lu}\p{Ll}/u;
/** A headline begins with a capital, a figure or a quotation, perhaps as a link. */
const HEADLINE_BEGINS = /^[[(“"'‘*_]{0,4}[\p{Lu}\p{Lo}\p{N}]/u;

/** "Also Read |" with a headline behind it. */
export interface PromotionLabel {
  readonly place: Place;
  readonly rule: PromotionRule;
  /** Where the headline begins. */
  readonly headline: number;
  /** Counts wherever a sentence may begin, not only on a line of its own. */
  readonly isStrong: boolean;
  /** "Also Read |": what follows is another article's headline, even where nothing shows its end. */
  readonly isUnmistakable: boolean;
}

/** An article's own headline, perhaps with its section before it, stands within these. */
const OWN_HEADLINE_MAX_CHARS = 200;

/** The label that ends at `labelEnd` with its mark behind it, or `null` when it is none at this place. */
export function readLabel(
  text: string,
  place: Place,
  rule: PromotionRule,
  labelEnd: number,
): PromotionLabel | null {
  const mark = MARK.exec(text.slice(labelEnd, labelEnd + MARK_MAX_CHARS));
  if (mark === null) return readCapitalLabel(text, place, rule, labelEnd);
  const hasBar = mark[1] === '|';
  if (rule.kind === 'section label' && (!hasBar || place.at < OWN_HEADLINE_MAX_CHARS)) return null;
  if (place.kind === 'inside' && !(hasBar && rule.kind === 'label')) return null;
  const headline = labelEnd + mark[0].length;
  if (!HEADLINE_BEGINS.test(text.slice(headline, headline + 5))) return null;
  const isStrong = rule.kind === 'label' || (rule.kind === 'weak label' && hasBar);
  const isUnmistakable =
    (hasBar || mark[1]?.startsWith(':') === true) && ALSO_READ.test(text.slice(place.at, labelEnd));
  return { place, rule, headline, isStrong, isUnmistakable };
}

/** "READ ALSO Headline": in capitals, and on a line of its own, a label needs no mark. */
function readCapitalLabel(
  text: string,
  place: Place,
  rule: PromotionRule,
  labelEnd: number,
): PromotionLabel | null {
  const isInCapitals = !SMALL_LETTER.test(text.slice(place.at, labelEnd));
  if (rule.kind !== 'label' || place.kind !== 'line' || !isInCapitals) return null;
  if (!CAPITALISED_NEXT.test(text.slice(labelEnd, labelEnd + 3))) return null;
  return { place, rule, headline: labelEnd + 1, isStrong: false, isUnmistakable: false };
}

/** The promotion that a label announces, or `null` when it cannot be told where its headline ends. */
export function readLabelledPromotion(
  text: string,
  { place, rule, headline, isStrong, isUnmistakable }: PromotionLabel,
): Omission | null {
  if (place.kind === 'bracket') return readBracket(text, place, rule);
  const lineEnd = lineEndAt(text, headline);
  const end =
    findHeadlineEnd(text, headline, lineEnd, place.kind === 'line') ??
    (isUnmistakable ? findSentenceEnd(text, headline, lineEnd) : null);
  if (end === null || (!isStrong && !isBareHeadline(text, place, end, lineEnd))) return null;
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
  const filler = FILLER.exec(lowerAscii(text.slice(at, Math.min(lineEnd, at + FILLER_MAX_CHARS))));
  return filler === null ? end : at + filler[0].length;
}
