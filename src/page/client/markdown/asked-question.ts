import { parseMarkdown } from './parse-markdown.ts';
import { plainText } from './plain-text.ts';

/** What stands before the question. */
export const ASKED_MARK = '❔ ';

/** The question that an answer of the bot repeats in its last line; `null` where it does not. */
export const askedQuestion = (content: string): string | null => {
  const last = parseMarkdown(content).at(-1);
  if (last?.kind !== 'small') return null;
  const text = plainText([last]);
  return text.startsWith(ASKED_MARK) ? text.slice(ASKED_MARK.length) : null;
};
