import { baseForm } from '../text/irregular-forms.ts';

/** What a question asks for: what happened, what may happen, or neither in so many words. */
export type AskedTense = 'past' | 'open' | null;

/** Words that put the verb behind them in the past. */
export const PAST_AUXILIARIES: ReadonlySet<string> = new Set('did was were has have had been'.split(' '));
/** "To" is not among them: in a question it belongs to what is asked about, and "going to" is found by "going". */
const OPEN_WORDS: ReadonlySet<string> = new Set('will would may might could should can going'.split(' '));

/** Whether a word looks like a past form. */
export const isPastForm = (word: string): boolean => word.endsWith('ed') || baseForm(word) !== word;

/** The tense that a question's words ask in. */
export function askedTense(core: string): AskedTense {
  const words = core.toLowerCase().split(/[^\p{L}']+/u);
  if (words.some((word) => OPEN_WORDS.has(word))) return 'open';
  return words.some((word) => PAST_AUXILIARIES.has(word) || isPastForm(word)) ? 'past' : null;
}
