import { isStopWord } from '../text/stop-words.ts';

const QUESTION_PHRASE =
  /^(who|whom|what|which|when|where|why|how)(?:['’]s| (?:many|much|long|old|far|often|big|tall|high|come|else)(?![\p{L}\p{N}]))?\s+/iu;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must)(?:n['’]t)?$/iu;
/** Behind these a verb in its plain form follows the subject. */
const WITH_PLAIN_VERB = /^(?:do|does|did|will|would|can|could|should|may|might|must)(?:n['’]t)?$/iu;
const PARTICIPLE =
  /(?:ed|ing|wn|ught)$|^(?:built|shot|hit|held|made|found|lost|won|sold|cut|sent|put|left|paid|met|taken|given|stolen|beaten|chosen)$/iu;
const DETERMINER = /^(?:the|an?|this|that|these|those|its|their|his|her)$/iu;
/** Verbs that count as function words, so that a phrase ends before them. */
const STOP_VERB = /^(?:say|tell|go|get|do|have|be)$/iu;
const OF = /^of$/iu;
const NAME = /^\p{Lu}/u;

/** A question without its question word ("who resigned" → "resigned"), and whether that was its subject. */
export function statementOf(question: string): {
  readonly statement: string;
  readonly isSubjectAsked: boolean;
} {
  const phrase = QUESTION_PHRASE.exec(question);
  if (phrase === null) return { statement: question, isSubjectAsked: false };
  const statement = question.slice(phrase[0].length);
  const [first = ''] = statement.split(' ');
  return { statement, isSubjectAsked: /^who$/iu.test(phrase[1] ?? '') && !AUXILIARY.test(first) };
}

/**
 * What a question is about, by the place behind its auxiliary verb ("why was *the harbour bridge* closed"); `null`
 * where that place does not tell.
 */
export function subjectOf(question: string): string | null {
  const words = question.split(/\s+/u);
  const at = words.findIndex((word) => AUXILIARY.test(word));
  if (at < 0 || at > (QUESTION_PHRASE.test(question) ? 2 : 1)) return null;
  const phrase = nounPhrase(words.slice(at + 1));
  // A name ends where the next word has no capital: "Hamas" in "did Hamas attack Israel".
  const nameTo = phrase.findIndex((word) => !NAME.test(word));
  const subject =
    nameTo > 0
      ? phrase.slice(0, nameTo)
      : nameTo === 0 && endsInVerb(words[at] ?? '', phrase, words[at + 1 + phrase.length])
        ? phrase.slice(0, -1)
        : phrase;
  return subject.some((word) => !DETERMINER.test(word)) ? subject.join(' ') : null;
}

/** The words up to a function word, with a determiner at the beginning and behind "of". */
function nounPhrase(words: readonly string[]): string[] {
  const phrase: string[] = [];
  for (const word of words) {
    const isOpen = phrase.length === 0 || OF.test(phrase.at(-1) ?? '');
    const isJoined = isOpen ? DETERMINER.test(word) : OF.test(word);
    if (!isJoined && isStopWord(word.toLowerCase())) break;
    phrase.push(word);
  }
  return phrase;
}

/** Whether the last word of a phrase behind an auxiliary is the verb: "did the bridge *reopen*", "was it *closed*". */
function endsInVerb(auxiliary: string, phrase: readonly string[], next = ''): boolean {
  if (WITH_PLAIN_VERB.test(auxiliary)) return !STOP_VERB.test(next);
  return PARTICIPLE.test(phrase.at(-1) ?? '');
}
