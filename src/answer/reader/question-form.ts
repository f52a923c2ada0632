import type { Question } from '../analyze-question.ts';

const QUESTION_WORD = /^(?:who|whom|whose|when|where|why|how|what|which)/u;
const BEING = /^(?:is|are|was|were)$/u;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)$/u;
/** How far behind the question word its auxiliary may stand ("which of the three *did*"). */
const AUXILIARY_WINDOW = 4;

/**
 * How a question is built: 0 asks for the subject ("who resigned"), 1 with a form of "be" ("what is", "who was
 * replaced"), 2 with another auxiliary ("what did he say"), 3 without a question word.
 */
export function questionForm({ core }: Pick<Question, 'core'>): 0 | 1 | 2 | 3 {
  const words = core.toLowerCase().split(/[^a-z']+/u);
  const at = words.findIndex((word) => QUESTION_WORD.test(word));
  if (at < 0) return 3;
  const auxiliary = words.slice(at + 1, at + 1 + AUXILIARY_WINDOW).find((word) => AUXILIARY.test(word));
  if (auxiliary === undefined) return 0;
  return BEING.test(auxiliary) ? 1 : 2;
}
