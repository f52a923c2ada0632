import { shorten } from './display-text.ts';
import type { Line } from './reply.ts';

/** Longest question repeated below its answer, in UTF-16 code units. */
export const ASKED_MAX_CHARS = 300;

/** The words that were asked, repeated below the answer, where others read it too; a long text is cut with "…". */
export const askedLine = (asked: string): Line => ({
  segments: [{ text: shorten(asked, ASKED_MAX_CHARS), style: 'asked' }],
  indent: 0,
  hang: 0,
  role: 'small',
});
