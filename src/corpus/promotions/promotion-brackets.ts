import type { Omission } from '../../domain/article.ts';
import { closingBracket, isBetweenSentences, type Place } from './promotion-places.ts';
import { promotion, type PromotionRule } from './promotion-rule.ts';
import { lineEndAt } from '../spans.ts';

/** "(Also read: Headline)" between two sentences or at a line's end; inside a sentence it would tear it apart. */
export function readBracket(text: string, place: Place, rule: PromotionRule): Omission | null {
  const closing = closingBracket(text, place.at);
  if (closing === null) return null;
  let end = closing + 1;
  if (!isBetweenSentences(text, place.start)) {
    end += /^[.!?]?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
    if (text.slice(end, lineEndAt(text, end)).trim() !== '') return null;
  }
  return promotion({ start: place.start, end }, rule);
}
