import { isStopWord } from '../text/stop-words.ts';
import type { PreviousQuestion } from '../domain/previous-question.ts';
import { statementOf, subjectOf } from './question-parts.ts';

const PERSON = /(?<![\p{L}\p{N}'’])(he|she|him|his|her|hers)(?![\p{L}\p{N}'’])/iu;
const IT = /(?<![\p{L}\p{N}'’])(it|its)(?![\p{L}\p{N}'’])/iu;
const THEY = /(?<![\p{L}\p{N}'’])(they|them|their)(?![\p{L}\p{N}'’])/iu;
/** What happened is more than what it happened to. */
const EVENT = /(?<![\p{L}\p{N}'’])(?:it|this|that) happen/iu;
/** "This" and "that" stand for something only without a noun behind them. */
const POINTER = /(?<![\p{L}\p{N}'’])(this|that)(?= (?:happen|mean|take|cost|work|change|start|end)|$)/iu;
const POSSESSIVE = /^(?:his|its|their|hers)$/iu;
/** A question with more content words than this says enough by itself: "Is it true that the bridge was closed?" */
const CONTENT_WORDS_MAX = 3;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)$/iu;
const WITH_NOUN = /^(?:how (?:many|much)|which|what|whose) /iu;
const PRONOUN = /^(?:he|she|it|they|we|you|i|this|that)$/iu;
/** Verbs that count as function words and are asked about all the same. */
const SAYING = /(?<![\p{L}\p{N}])(?:say|said|tell|told|who)(?![\p{L}\p{N}])/iu;
/** "What time is it", "is it true that …", "how long does it take to …": no thing is meant. */
const EMPTY_IT =
  /(?<![\p{L}\p{N}])(?:is it (?:true|possible|safe|legal|raining)|time is it|it (?:is|was) (?:true|possible)|take to)(?![\p{L}\p{N}])/iu;

/** A question whose pronoun means something of the question before, with that in its place; `null` where none does. */
export function replacePronoun(asked: string, before: string, previous: PreviousQuestion): string | null {
  const person = PERSON.exec(asked);
  if (person !== null) {
    if (isNamedBefore(asked, person.index)) return null;
    const [name] = previous.persons;
    if (name === undefined) return appended(asked, before);
    const complete = replaced(asked, person, name);
    // "Did he?" asks for what was said of him.
    return contentWords(asked).length === 0 && !SAYING.test(asked) ? appended(complete, before) : complete;
  }
  // In "when will they reopen it", nobody in particular will.
  const thing = IT.exec(asked) ?? THEY.exec(asked) ?? POINTER.exec(asked);
  if (thing === null || EMPTY_IT.test(asked) || saysEnough(asked)) return null;
  if (isNamedBefore(asked, thing.index)) return null;
  const subject = subjectOf(before);
  return subject === null || EVENT.test(asked) ? appended(asked, before) : replaced(asked, thing, subject);
}

const isContent = (word: string): boolean => !isStopWord(word.toLowerCase()) && !AUXILIARY.test(word);

/** Whether what stands before a pronoun can be what it means: a name, "the mayor", or a subject behind the verb. */
function isNamedBefore(asked: string, index: number): boolean {
  const words = asked.slice(0, index).split(/\s+/u).filter(Boolean);
  if (hasName(words) || words.some((word) => /^(?:the|an?)$/iu.test(word))) return true;
  const auxiliary = words.findLastIndex((word) => AUXILIARY.test(word));
  // "When will they reopen it": a pronoun names nothing.
  if (auxiliary >= 0 && PRONOUN.test(words[auxiliary + 1] ?? '')) return false;
  // "What cost did he pay": the noun belongs to "what".
  if (auxiliary >= 0) return words.slice(auxiliary + 1).some(isContent);
  // "Who uses it", "how many drivers use it": a subject and its verb do not mean "it".
  return words.filter(isContent).length > (WITH_NOUN.test(asked) ? 2 : 1);
}

const contentWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter((word) => !isStopWord(word.toLowerCase()));

const hasName = (words: readonly string[]): boolean => words.slice(1).some((word) => /^\p{Lu}/u.test(word));

const saysEnough = (asked: string): boolean =>
  contentWords(asked).length > CONTENT_WORDS_MAX ||
  hasName(asked.split(/\s+/u)) ||
  /(?<!\S)(?:the|an?) /iu.test(asked);

function replaced(asked: string, { 0: pronoun, index }: RegExpExecArray, meant: string): string {
  const behind = asked.slice(index + pronoun.length);
  // "Her" before a noun is possessive, at the end it is not.
  const isPossessive = POSSESSIVE.test(pronoun) || (/^her$/iu.test(pronoun) && /^ [\p{L}]/u.test(behind));
  const own = meant.endsWith('s') ? `${meant}’` : `${meant}’s`;
  return `${asked.slice(0, index)}${isPossessive ? own : meant}${behind}`;
}

/** Nothing is known to put in: the words of the question before are added. */
function appended(asked: string, before: string): string {
  const words = statementOf(before).statement.split(' ');
  return `${asked} (${words.slice(AUXILIARY.test(words[0] ?? '') ? 1 : 0).join(' ')})`;
}
