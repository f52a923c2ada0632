import type { AnalyzedText } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';

const words = (list: string): readonly string[] => list.split(/\s+/u);

const TIME_UNITS: ReadonlySet<string> = new Set(
  words(
    'second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries',
  ),
);
const MULTIPLIERS: ReadonlySet<string> = new Set(
  words('hundred thousand million billion trillion dozen percent per'),
);
const LONG_WORD_CHARS = 8;
const LARGE_NUMBER_CHARS = 4;

/** Kinds of words by their look. */
export const TOKEN_CLASSES = [
  'short word',
  'long word',
  'capitalised',
  'capitalised in a run',
  'first word',
  'year',
  'month or weekday',
  'day of a month',
  'sum of money',
  'percentage',
  'duration',
  'large number',
  'small number',
  'number word',
  'multiplier',
  'unit of time',
] as const;

type TokenClass = (typeof TOKEN_CLASSES)[number];

const CLASS_NUMBER = new Map(TOKEN_CLASSES.map((name, i) => [name, i]));

/** The kind of a token, as an index of `TOKEN_CLASSES`. */
export const tokenClass = (analyzed: AnalyzedText, at: number): number =>
  CLASS_NUMBER.get(classOf(analyzed, at)) ?? 0;

function classOf(text: AnalyzedText, at: number): TokenClass {
  const shape = text.shapes[at] ?? 0;
  const word = text.words[at] ?? '';
  if ((shape & Shape.calendar) !== 0) return 'month or weekday';
  if ((shape & Shape.number) !== 0) return numberClass(text, at);
  if (TIME_UNITS.has(word)) return 'unit of time';
  if ((shape & Shape.capital) !== 0) {
    if ((shape & Shape.initial) !== 0) return 'first word';
    const before = (text.shapes[at - 1] ?? 0) & (Shape.capital | Shape.stop);
    return before === Shape.capital ? 'capitalised in a run' : 'capitalised';
  }
  return word.length >= LONG_WORD_CHARS ? 'long word' : 'short word';
}

function numberClass({ shapes, words: written }: AnalyzedText, at: number): TokenClass {
  const shape = shapes[at] ?? 0;
  const word = written[at] ?? '';
  if ((shape & Shape.money) !== 0) return 'sum of money';
  if ((shape & Shape.percent) !== 0) return 'percentage';
  if (MULTIPLIERS.has(word)) return 'multiplier';
  if ((shape & Shape.year) !== 0) return 'year';
  if (TIME_UNITS.has(written[at + 1] ?? '')) return 'duration';
  if ((((shapes[at - 1] ?? 0) | (shapes[at + 1] ?? 0)) & Shape.calendar) !== 0) return 'day of a month';
  if (!/\d/u.test(word)) return 'number word';
  return word.length >= LARGE_NUMBER_CHARS ? 'large number' : 'small number';
}

const FUNCTION_WORDS = words(
  `the a an of in on at by for to from with as is was were are be been being and or but that which who whose when where
  because since after before during until about over under between into through than he she it they his her their its
  this these those not also only more most up out had has have said did do would could will can may if while`,
);
const FUNCTION_WORD_NUMBER: ReadonlyMap<string, number> = new Map(FUNCTION_WORDS.map((word, i) => [word, i]));
const OTHER_FUNCTION_WORD = FUNCTION_WORDS.length;
const CONTENT_WORD = OTHER_FUNCTION_WORD + 1;
const NAME = CONTENT_WORD + 1;
const NUMBER = NAME + 1;
const CALENDAR = NUMBER + 1;
/** What stands beside the first and the last word. */
export const EDGE = CALENDAR + 1;
/** How many kinds of neighbours there are. */
export const NEIGHBOUR_COUNT = EDGE + 1;

/** What stands at a place beside a token: a function word by its own number, or a kind of content word. */
export function neighbourClass({ shapes, words: written }: AnalyzedText, at: number): number {
  const shape = shapes[at];
  if (shape === undefined) return EDGE;
  if ((shape & Shape.stop) !== 0) return FUNCTION_WORD_NUMBER.get(written[at] ?? '') ?? OTHER_FUNCTION_WORD;
  if ((shape & Shape.calendar) !== 0) return CALENDAR;
  if ((shape & Shape.number) !== 0) return NUMBER;
  return (shape & Shape.capital) !== 0 ? NAME : CONTENT_WORD;
}

const ENDINGS = words('ing ed ly tion ment ness ity ist er or al ic ous ive able ism ship ance ence ies s');
/** Numbers of the endings by the code of their last letter: most words have another. */
const ENDINGS_BY_LAST: ReadonlyMap<number, readonly number[]> = new Map(
  ENDINGS.map((ending) => [
    lastLetter(ending),
    ENDINGS.flatMap((other, number) => (lastLetter(other) === lastLetter(ending) ? number : [])),
  ]),
);
function lastLetter(word: string): number {
  return word.charCodeAt(word.length - 1);
}
const isEnding = (ending: string, word: string): boolean =>
  word.length > ending.length + 2 && word.endsWith(ending);
/** How many kinds of endings there are. */
export const ENDING_COUNT = ENDINGS.length + 2;

/** The ending of a lower-case word, which hints at its part of speech. */
export function endingClass(word: string, shape: number): number {
  if ((shape & (Shape.capital | Shape.number)) !== 0) return ENDINGS.length + 1;
  const possible = ENDINGS_BY_LAST.get(lastLetter(word));
  if (possible === undefined) return ENDINGS.length;
  const found = possible.find((number) => isEnding(ENDINGS[number] as string, word));
  return found ?? ENDINGS.length;
}
