import { isStopWord } from '../../src/text/stop-words.ts';

/** The words of a question in lower case, without punctuation, which some engines read as commands. */
export const questionWords = (question: string): string[] =>
  question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same without function words; all of them where there are no others. */
export function contentWords(question: string): string[] {
  const words = questionWords(question);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}
