import fc from 'fast-check';
import { ATTACKS } from './hostile-text.ts';

/** Words of the articles, for questions that touch as much of the index as they can. */
export interface Vocabulary {
  /** Most frequent first. */
  readonly frequent: readonly string[];
  /** Words that stand once or twice. */
  readonly rare: readonly string[];
}

/** A way of making a question costly: text of that kind, as long as asked for. */
export type Family = (vocabulary: Vocabulary) => (chars: number) => string;

const fill = (pieceAt: (n: number) => string, chars: number): string => {
  let text = '';
  for (let n = 0; text.length < chars; n++) text += pieceAt(n);
  return text.slice(0, chars);
};

const repeated =
  (piece: string): Family =>
  () =>
  (chars) =>
    fill(() => piece, chars);

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letter = (n: number): string => LETTERS.charAt(n % LETTERS.length);
const at = (words: readonly string[], n: number): string => words[n % words.length] ?? 'word';

/** A word that is no word: the letters of a number in base 26. */
const invented = (n: number): string => {
  let rest = (n * 7_919 + 12_345) % 26 ** 5;
  let word = '';
  for (let i = 0; i < 7; i++) {
    word += letter(rest);
    rest = Math.floor(rest / 3) + i * 31;
  }
  return word;
};

/** The word with two letters swapped, as a hasty asker writes it. */
const misspelt = (word: string): string => {
  const middle = Math.floor(word.length / 2);
  return word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1) + word.slice(middle + 1);
};

const words =
  (of: (vocabulary: Vocabulary, n: number) => string): Family =>
  (vocabulary) =>
  (chars) =>
    fill((n) => `${of(vocabulary, n)} `, chars);

/** What costs a search engine, a splitter, a regular expression or a renderer most, by name. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'one function word': repeated('the '),
  'one content word': repeated('government '),
  'the letters of the alphabet': words((_, n) => letter(n)),
  'pairs of letters': words((_, n) => letter(n) + letter(Math.floor(n / 26))),
  'frequent words': words(({ frequent }, n) => at(frequent, n)),
  'rare words': words(({ rare }, n) => at(rare, n)),
  'rare words misspelt': words(({ rare }, n) => misspelt(at(rare, n))),
  'frequent words misspelt': words(({ frequent }, n) => misspelt(at(frequent, n))),
  'invented words': words((_, n) => invented(n)),
  'one word': repeated('a'),
  'one word of changing letters': () => (chars) => fill(letter, chars),
  'long words': words((_, n) => invented(n).repeat(6)),
  'capital words': words(({ rare }, n) => at(rare, n).toUpperCase()),
  'names in a row': words(({ rare }, n) => at(rare, n).charAt(0).toUpperCase() + at(rare, n).slice(1)),
  acronyms: words((_, n) => `${letter(n).toUpperCase()}.${letter(n + 7).toUpperCase()}.`),
  'numbers with separators': repeated('1,234,567.89 '),
  'one endless number': repeated('1,'),
  dates: repeated('last week in April 2024 on 3 May '),
  'combining marks': repeated('e\u0301\u0301\u0301'),
  'zero-width characters': repeated('a\u200B\u200D'),
  'changes of direction': repeated('a\u202E\u2066b '),
  emoji: repeated('👩‍👩‍👧‍👦'),
  'half characters': repeated('\uD83D '),
  Chinese: repeated('谁是总统'),
  Arabic: repeated('من هو الرئيس '),
  Thai: repeated('ใครคือประธานาธิบดี'),
  'one ligature': repeated('ﷺ'),
  'bait for regular expressions': repeated('(a+)+$'),
  backslashes: repeated('\\'),
  'bait for markdown': repeated('[a](**_~~`'),
  'open quotation marks': repeated('"a '),
  'closed quotation marks': repeated('“a b c d” '),
  apostrophes: repeated("a'"),
  'greetings in a row': repeated('hey bot, please can you tell me '),
  'thanks in a row': repeated(', thanks please'),
  'question words': repeated('who what when where why how many '),
  pronouns: repeated('he she it they his her '),
  'names that may be meant': repeated('Aharon Haliva and '),
  'of of of': repeated('the head of '),
  spaces: repeated(' '),
  'line breaks': repeated('a\n'),
  'full stops': repeated('a. '),
  hyphens: repeated('a-'),
  'signs without words': repeated('?!'),
  'property names': repeated('__proto__ constructor toString '),
  NUL: repeated('a\u0000'),
};

/** What a chat has at most; what is longer is refused before it is asked. */
const MESSAGE_CHARS = 4_000;

/** Questions that nobody means well with, of any kind, alone and mixed, most of them as long as can be. */
export function hostileQuestion(vocabulary: Vocabulary): fc.Arbitrary<string> {
  const chars = fc.constantFrom(1, 10, 60, 250, 500, 1_000, 2_000, MESSAGE_CHARS);
  const families = Object.values(FAMILIES).map((family) => family(vocabulary));
  const pure = fc.tuple(fc.constantFrom(...families), chars).map(([make, length]) => make(length));
  const drawn = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...vocabulary.frequent) },
        { weight: 3, arbitrary: fc.constantFrom(...vocabulary.rare) },
        { weight: 2, arbitrary: fc.constantFrom(...vocabulary.rare).map(misspelt) },
        { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
        { weight: 1, arbitrary: fc.nat().map(invented) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      ),
      { minLength: 1, maxLength: 500, size: 'max' },
    )
    .map((parts) => parts.join(' ').slice(0, MESSAGE_CHARS));
  const mixed = fc.array(pure, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' '));
  const framed = fc
    .tuple(fc.constantFrom('Who ', 'When did ', 'How many ', 'Why was the ', 'Which '), drawn)
    .map(([opening, rest]) => `${opening}${rest}?`);
  return fc.oneof(pure, drawn, framed, mixed);
}

const fixed = (name: string, vocabulary: Vocabulary, chars: number): [string, string] => [
  `${name}, ${chars} characters`,
  FAMILIES[name]?.(vocabulary)(chars) ?? '',
];

/** The thirteen questions that slow search engines down most, each by what it is. */
export const slowQuestions = (vocabulary: Vocabulary): [name: string, question: string][] => [
  fixed('one function word', vocabulary, 2_000),
  ['the ten commonest words', vocabulary.frequent.slice(0, 10).join(' ')],
  ['one letter', 'a'],
  fixed('the letters of the alphabet', vocabulary, 52),
  fixed('pairs of letters', vocabulary, 1_998),
  fixed('frequent words', vocabulary, 2_000),
  fixed('rare words', vocabulary, 2_000),
  ['500 distinct frequent words', vocabulary.frequent.slice(0, 500).join(' ')],
  ['500 unknown words', Array.from({ length: 500 }, (_, n) => invented(n)).join(' ')],
  ['a word of 45 letters', 'pneumonoultramicroscopicsilicovolcanoconiosis'],
  fixed('one word of changing letters', vocabulary, 2_000),
  fixed('long words', vocabulary, 2_000),
  fixed('rare words misspelt', vocabulary, 2_000),
];
