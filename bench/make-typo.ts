import { foldWord } from '../src/text/characters.ts';
import { isStopWord } from '../src/text/stop-words.ts';
import { tokenize, type Token } from '../src/text/tokenize.ts';
import type { Random } from './fit/random.ts';

/** Words with fewer letters are not misspelt: one edit can turn them into anything. */
const TYPO_CHARS_MIN = 4;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Edit = (letters: readonly string[], at: number, random: Random) => string[];

const letterBeside = (letter: string | undefined, random: Random): string => {
  const others = LETTERS.replace(letter?.toLowerCase() ?? '', '');
  return others.charAt(Math.floor(random() * others.length));
};

/** What hurried fingers do, each as often: leave a letter out, add one, hit another, swap two. */
const EDITS: readonly Edit[] = [
  (letters, at) => letters.toSpliced(at, 1),
  (letters, at, random) => letters.toSpliced(at, 0, letterBeside(letters[at], random)),
  (letters, at, random) => letters.toSpliced(at, 1, letterBeside(letters[at], random)),
  (letters, at) => {
    const next = at + 1 < letters.length ? at + 1 : at - 1;
    return letters.with(at, letters[next] ?? '').with(next, letters[at] ?? '');
  },
];

const isMisspellable = ({ surface }: Token): boolean =>
  surface.length >= TYPO_CHARS_MIN && /^\p{L}+$/u.test(surface) && !isStopWord(foldWord(surface));

/**
 * A question with one edit, at any letter, in one of its content words (no function words, no numbers, at least
 * four letters); the question itself where it has no such word.
 */
export function makeTypo(question: string, random: Random): string {
  const words = tokenize(question).filter(isMisspellable);
  const word = words[Math.floor(random() * words.length)];
  const edit = EDITS[Math.floor(random() * EDITS.length)];
  if (word === undefined || edit === undefined) return question;
  const letters = Array.from(word.surface);
  const at = Math.floor(random() * letters.length);
  const swapped = edit(letters, at, random).join('');
  // Swapping two equal letters changes nothing: then one of them is left out.
  const misspelt = swapped === word.surface ? letters.toSpliced(at, 1).join('') : swapped;
  return question.slice(0, word.start) + misspelt + question.slice(word.end);
}
