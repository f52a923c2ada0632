import { shorten } from '../../render/display-text.ts';
import { cleanText, escapeText, unescapeText } from './markdown.ts';

/** Longest question that an answer repeats, in UTF-16 units; longer ones end in "…". */
export const ASKED_MAX_CHARS = 300;

const MARK = '-# ❔ ';

/** The question as an answer repeats it: on one line, without invisible characters, not too long. */
export const askedText = (question: string): string => cleanText(shorten(question, ASKED_MAX_CHARS));

/** The last line of an answer, which says what was asked. At most 605 units. */
export const askedLine = (question: string): string => `${MARK}${escapeText(askedText(question))}`;

/** What was asked, from the text of an answer; `null` where it does not say. Undoes `askedLine`. */
export const readAsked = (content: string): string | null => {
  const last = content.slice(content.lastIndexOf('\n') + 1);
  const asked = last.startsWith(MARK) ? unescapeText(last.slice(MARK.length)) : '';
  return asked === '' ? null : asked;
};

/** The text of an answer without what was asked. */
export const withoutAsked = (content: string): string =>
  readAsked(content) === null ? content : content.slice(0, content.lastIndexOf('\n')).trimEnd();
