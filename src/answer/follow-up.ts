import type { PreviousQuestion } from '../domain/previous-question.ts';
import { QUESTION_MAX_CHARS } from './analyze-question.ts';
import { replacePronoun } from './pronouns.ts';
import { statementOf, subjectOf } from './question-parts.ts';
import { stripChat } from './strip-chat.ts';
import { PERIOD } from './time-periods.ts';

const CONJUNCTION = /^(?:and|but|so|then|also)[\s,]+/iu;
/** "Why?", "and where exactly?", "who else?". */
const BARE =
  /^(why|when|where|how|who|whom|what|how (?:many|much|long|often|old|far)|since when|(?:who|what|where) else)(?: exactly| then| though| not| so| (?:is|was) (?:that|it))?$/iu;
/** "What about Kohavi?", "and in Gaza?". */
const ABOUT = /^(?:(?:and|but|so)[\s,]{1,20})?(?:what|how) about (.{1,80})$/iu;
const OTHER = /^(?:and|but)[\s,]{1,20}((?:\S{1,40} ){0,4}\S{1,40})$/iu;
/** Words that make a sentence of its own. */
const SENTENCE =
  /(?<![\p{L}\p{N}])(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|tell|show|explain)(?![\p{L}\p{N}])/iu;
const DETERMINER = /^(?:the|an?|this|that|these|those|its|their|his|her) /iu;
const PREPOSITION = /^(in|on|at|during|since|before|after|from|for|to|by|with|over|under|against) /iu;

/**
 * A question that leans on the one before it, made complete ("and when did he resign?" → "when did Aharon Haliva
 * resign"); `null` where it stands on its own.
 */
export function completeFollowUp(text: string, previous: PreviousQuestion): string | null {
  const asked = trimmed(stripChat(text.slice(0, QUESTION_MAX_CHARS)));
  const before = trimmed(stripChat(previous.question.slice(0, QUESTION_MAX_CHARS)));
  if (asked === '' || before === '') return null;
  const bare = BARE.exec(asked.replace(CONJUNCTION, ''))?.[1];
  if (bare !== undefined) return askAnew(bare.toLowerCase(), before, previous);
  const other = ABOUT.exec(asked)?.[1] ?? OTHER.exec(asked)?.[1];
  if (other !== undefined && !SENTENCE.test(other)) return exchange(other, before, previous);
  return replacePronoun(asked.replace(CONJUNCTION, ''), before, previous);
}

const trimmed = (text: string): string => text.trim().replace(/[\s?!.…,;:]{1,20}$/u, '');

/** The question before with another question word. */
function askAnew(word: string, before: string, previous: PreviousQuestion): string {
  const { statement, isSubjectAsked } = statementOf(before);
  const [person] = previous.persons;
  const isPersonAsked =
    isSubjectAsked && person !== undefined && !word.endsWith('else') && !word.startsWith('who');
  return isPersonAsked ? `${word} ${person} ${statement}` : `${word} ${statement}`;
}

/** The question before about something else, taken as it is written: "$&" stands for nothing. */
function exchange(other: string, before: string, { persons }: PreviousQuestion): string {
  if (TIME.test(other)) return replacedOrAdded(before, TIME_BEFORE, other);
  const preposition = PREPOSITION.exec(other)?.[1];
  // The same kind of place is replaced: "in Gaza" by "in Lebanon".
  if (preposition !== undefined) return replacedOrAdded(before, phraseWith(preposition), other);
  const { statement, isSubjectAsked } = statementOf(before);
  const isName = !DETERMINER.test(other);
  const name = persons.find((person) => before.includes(person)) ?? lastName(before);
  if (isName && name !== null) return before.replace(name, () => other);
  if (isSubjectAsked) return `${other} ${statement}`;
  const subject = subjectOf(before)?.split(' of ')[0];
  return subject === undefined ? `${before} ${other}` : before.replace(subject, () => other);
}

const TIME = new RegExp(`^(?:(?:in|on|since|during|before|after) )?(?:${PERIOD})$`, 'iu');
/** A time of the question before; what happened "over October 7" is no time. */
const TIME_BEFORE = new RegExp(
  `(?<!\\S)(?<!(?:over|of|from|by) )(?:(?:in|on|since|during|before|after) )?(?:${PERIOD})(?![\\p{L}\\p{N}])`,
  'iu',
);

const phraseWith = (preposition: string): RegExp =>
  new RegExp(`(?<!\\S)${preposition} (?:the )?\\S{1,40}(?: \\p{Lu}\\S{0,40}| \\d{1,4}){0,3}`, 'u');

const replacedOrAdded = (text: string, pattern: RegExp, other: string): string =>
  pattern.test(text) ? text.replace(pattern, () => other) : `${text} ${other}`;

const NAME = /(?<=\s)\p{Lu}[\p{L}\p{M}'’.-]{1,40}(?: \p{Lu}[\p{L}\p{M}'’.-]{1,40}){0,3}(?![\p{L}\p{N}])/gu;

/** The last name in a question that is no month or weekday. */
const lastName = (before: string): string | null =>
  before.match(NAME)?.findLast((name) => !TIME.test(name)) ?? null;
