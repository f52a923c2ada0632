import { baseForm } from '../text/irregular-forms.ts';

/** What a question asks for: what happened, what may happen, or neither in so many words. */
export type AskedTense = 'past' | 'open' | null;

/** Words that put the verb behind them in the past. */
export const PAST_AUXILIARIES: ReadonlySet<string> = new Set('did was were has have had been'.split(' '));
/** "To" is not among them: in a question it belongs to what is asked about, and "going to" is found by "going". */
const OPEN_WORDS: ReadonlySet<string> = new Set('will would may might could should can going'.split(' '));

/** Whether a word looks like a past form. */
export const isPastForm = (word: string): boolean => word.endsWith('ed') || baseForm(word) !== word;

/** Verbs whose past looks like their present; only their place tells. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'quit hit cut put set shut let hurt burst cast cost split spread shed'.split(' '),
);
const SUBJECTS: ReadonlySet<string> = new Set(['who', 'what', 'which']);

/** "Who quit?": today it would be "who quits". */
const isPastBehindSubject = (words: readonly string[]): boolean =>
  SUBJECTS.has(words[0] ?? '') && UNCHANGED.has(words[1] ?? '');

/** The tense that a question asks in, by its folded words. */
export function askedTense(words: readonly string[]): AskedTense {
  if (words.some((word) => OPEN_WORDS.has(word))) return 'open';
  const isPast = words.some((word) => PAST_AUXILIARIES.has(word) || isPastForm(word));
  return isPast || isPastBehindSubject(words) ? 'past' : null;
}
