import type { Omission } from '../../domain/article.ts';
import { lineEndAt } from '../spans.ts';
import { readBracket } from './promotion-brackets.ts';
import type { Place } from './promotion-places.ts';
import { lowerAscii, promotion, type PromotionRule } from './promotion-rule.ts';

const CALL_MAX_CHARS = 250;
const SENTENCE_END = /[.!?]["'”’)\]*_]{0,3}(?=\s|$)/u;
/** A call that somebody is reported to have made is news. */
const REPORTED =
  /(?<![a-z])(?:said|says|say|told|tells|urged|urges|added|warned|warns|advise|advised|advises|asked|announced|wrote|according to)(?![a-z])|, (?:he|she|they|the)(?![a-z])/u;
/** "Support independent journalism was the slogan": the call is what the sentence speaks of. */
const PREDICATE = /^["”’]?,? (?:was|were|is|are|has|had|became|reads|would)(?![a-z])/u;

/**
 * A notice, which ends at `patternEnd`, or a call, which goes on to the end of its sentence; `null` where none can
 * stand or somebody else made the call.
 */
export function readCall(
  text: string,
  place: Place,
  rule: PromotionRule,
  patternEnd: number,
): Omission | null {
  if (place.kind === 'inside' || PREDICATE.test(text.slice(patternEnd, patternEnd + 12))) return null;
  if (place.kind === 'bracket') return readBracket(text, place, rule);
  if (rule.kind === 'notice') return promotion({ start: place.start, end: patternEnd }, rule);
  const lineEnd = lineEndAt(text, place.at);
  // Behind the pattern, since that may hold a question mark.
  const rest = text.slice(patternEnd, Math.min(lineEnd, place.at + CALL_MAX_CHARS));
  const stop = SENTENCE_END.exec(rest);
  if (stop === null && lineEnd - place.at > CALL_MAX_CHARS) return null;
  const end = stop === null ? lineEnd : patternEnd + stop.index + stop[0].length;
  return REPORTED.test(lowerAscii(text.slice(place.at, end)))
    ? null
    : promotion({ start: place.start, end }, rule);
}
