/** Longest message that is taken for a question where the bot was not addressed, in UTF-16 code units. */
const OVERHEARD_MAX_CHARS = 300;
const OVERHEARD_MIN_WORDS = 3;

const WORDS = /[\p{L}\p{N}]+/gu;
/** A question mark that ends something; in the middle of a word it belongs to an address. */
const QUESTION_MARK = /[?？؟](?=[\s?!？"'”’)\]]|$)/u;
/** Words that begin a question, as many people leave its mark out: English, Spanish, German, French. */
const QUESTION_WORD =
  /^(?:who|whom|whose|what|which|when|where|why|how|quién|quien|qué|cuál|cuándo|dónde|por qué|cómo|cuánt[oa]s?|wer|wen|wem|wessen|was|welche[rsnm]?|wann|wo|warum|wie|wieso|weshalb|qui|que|quel(?:le)?s?|quand|où|pourquoi|comment|combien)(?![\p{L}\p{N}])/iu;
const STATEMENT_END = /[.!…]$/u;
const COURTESY =
  /^(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|ok(?:ay)?|cool|great|nice|perfect|good bot|got it|lol|gracias|vale|danke(?: schön)?|super|merci(?: beaucoup)?|d'accord)[\s!.,;:)]{0,10}$/iu;

/**
 * Whether a message that addresses nobody looks like a question that articles could answer: short, three words at
 * least, with a question mark or beginning with a question word.
 */
export function isQuestion(text: string): boolean {
  if (text.length > OVERHEARD_MAX_CHARS || text.includes('```')) return false;
  if ((text.match(WORDS) ?? []).length < OVERHEARD_MIN_WORDS) return false;
  return QUESTION_MARK.test(text) || (QUESTION_WORD.test(text) && !STATEMENT_END.test(text));
}

/** Whether a message only thanks or agrees, so that an answer would be noise: "thanks!", "👍". */
export const isCourtesy = (text: string): boolean =>
  COURTESY.test(text) || (text !== '' && !/[\p{L}\p{N}?]/u.test(text));
