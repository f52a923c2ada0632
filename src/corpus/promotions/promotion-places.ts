/** A place where a promotion may begin. */
export interface Place {
  /** Where its first word stands. */
  readonly at: number;
  /** Where an omission has to begin: before a bullet, an opening bracket or the asterisks of bold text. */
  readonly start: number;
  readonly kind: 'line' | 'sentence' | 'bracket' | 'inside';
}

const LOOK_BEHIND_CHARS = 16;
const LINE_BEGINS =
  /(?:^|\n)([^\S\n]{0,8}[*_><#•▪■►▶➤»«+–—\u{2600}-\u{27BF}\u{1F300}-\u{1FAFF}-]{0,8}\u{FE0F}?[^\S\n]{0,3}[*_[]{0,3})$/u;
const SENTENCE_BEGINS = /(?:[.!?…]["'”’)\]*_]{0,3}\s{0,5}|["”]\s{1,5})([*_]{0,3})$/u;
const BRACKET_BEGINS = /[([]([*_]{0,3})$/u;

/** What kind of place an offset is, or `null` when no promotion can begin there. */
export function readPlace(text: string, at: number): Place | null {
  const behind = text.slice(Math.max(0, at - LOOK_BEHIND_CHARS), at);
  const line = LINE_BEGINS.exec(behind)?.[1];
  if (line !== undefined)
    return { at, start: at - line.length, kind: isBracketed(text, at, line) ? 'bracket' : 'line' };
  const bracket = BRACKET_BEGINS.exec(behind)?.[0];
  if (bracket !== undefined) return { at, start: at - bracket.length, kind: 'bracket' };
  const sentence = SENTENCE_BEGINS.exec(behind)?.[1];
  if (sentence !== undefined) return { at, start: at - sentence.length, kind: 'sentence' };
  return /\s$/u.test(behind) && hasBarSoon(text, at) ? { at, start: at, kind: 'inside' } : null;
}

/** "[Read: Headline] The article …", but not a link: "[Read more](https://…)". */
function isBracketed(text: string, at: number, line: string): boolean {
  if (!line.includes('[')) return false;
  const closing = closingBracket(text, at);
  return closing !== null && text.charAt(closing + 1) !== '(';
}

const LABEL_MAX_CHARS = 60;

/** Inside a sentence nothing but a bar shows that a label is one. */
const hasBarSoon = (text: string, at: number): boolean => text.slice(at, at + LABEL_MAX_CHARS).includes('|');

/** Whether nothing of a sentence stands before an offset: a line or a sentence begins there. */
export function isBetweenSentences(text: string, at: number): boolean {
  const behind = text.slice(Math.max(0, at - LOOK_BEHIND_CHARS), at);
  return SENTENCE_BEGINS.test(behind) || LINE_BEGINS.test(behind);
}

const BRACKET_MAX_CHARS = 250;

/** Offset at which the bracket closes that `at` stands in, or `null` when it does not soon and on the same line. */
export function closingBracket(text: string, at: number): number | null {
  const length = lengthInside(text.slice(at, at + BRACKET_MAX_CHARS));
  return length === null ? null : at + length;
}

function lengthInside(inside: string): number | null {
  let depth = 1;
  for (let i = 0; i < inside.length; i++) {
    const character = inside.charAt(i);
    if (character === '\n') return null;
    if (character === '(' || character === '[') depth++;
    if ((character === ')' || character === ']') && --depth === 0) return i;
  }
  return null;
}
