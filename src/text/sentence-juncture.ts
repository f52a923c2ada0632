import { skipBlanksBack } from './sentence-characters.ts';
import type { Stop } from './sentence-stops.ts';
import { isSentenceStarter, skipOpeners, wordAfter } from './sentence-words.ts';
import type { Opening } from './sentence-words.ts';

/** The sentence that is being read. */
export interface OpenSentence {
  readonly text: string;
  readonly start: number;
  /** Offset that the sentence cannot go beyond. */
  readonly limit: number;
  /** Offset of its last opening bracket, or -1. */
  readonly bracketAt: number;
}

/** A stop with a blank behind it, and what follows: perhaps the end of the sentence. */
export interface Juncture extends OpenSentence {
  readonly stop: Stop;
  readonly opening: Opening;
}

/** Whether nothing but opening marks stands in the sentence before `at`: "“… and then they left." */
export const isFirstIn = ({ text, start }: OpenSentence, at: number): boolean =>
  skipOpeners(text, start, at) === at;

/** Whether an opening bracket stands before `at`, blanks between them aside. */
export const isBehindBracket = ({ text, start, bracketAt }: OpenSentence, at: number): boolean =>
  bracketAt >= start && bracketAt === skipBlanksBack(text, start, at) - 1;

/** Whether the stop closes a bracket that was opened inside the sentence: "the film (Help!) was". */
export const closesInnerBracket = ({ stop, bracketAt, start }: Juncture): boolean =>
  stop.closesBracket && bracketAt > start + 1;

/** Whether a word follows that begins a sentence whatever stands before it. */
export const starterFollows = ({ text, opening, limit }: Juncture): boolean =>
  isSentenceStarter(text, opening.wordAt, limit);

/** The first word that follows, in lower case; empty when a number or a sign follows. */
export const nextWord = ({ text, opening, limit }: Juncture): string =>
  wordAfter(text, opening.wordAt, limit);
