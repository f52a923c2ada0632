/** What the look of a word tells, as bits that add up. */
export const Shape = {
  /** Begins with an upper-case letter. */
  capital: 1,
  /** First word of its sentence: its capital tells nothing. */
  initial: 2,
  /** Has a digit, or is a number word ("seven", "million"). */
  number: 4,
  /** A four-digit number from 1000 to 2199. */
  year: 8,
  /** A month, a weekday, or a word such as "yesterday". */
  calendar: 16,
  /** A number with a currency sign or word beside it. */
  money: 32,
  /** A number with a percent sign or word behind it. */
  percent: 64,
  /** A function word. */
  stop: 128,
  /** A comma, bracket, quotation mark, dash or the like stands between it and the word before. */
  separated: 256,
} as const;

const YEAR = /^(?:1\d|20|21)\d\d(?:s)?$/u;
const HAS_DIGIT = /\p{Nd}/u;

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions trillion trillions dozen dozens half third quarter`.split(/\s+/u),
);

/** Months and weekdays with their abbreviations, each with its full name. */
const CALENDAR: ReadonlyMap<string, string> = new Map(
  `january:jan february:feb march:mar april:apr may june:jun july:jul august:aug september:sep:sept october:oct
  november:nov december:dec monday:mon tuesday:tue:tues wednesday:wed thursday:thu:thurs friday:fri saturday:sat
  sunday:sun`
    .split(/\s+/u)
    .flatMap((entry) => {
      const names = entry.split(':');
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);

const RELATIVE_DAYS: ReadonlySet<string> = new Set(['yesterday', 'today', 'tomorrow', 'tonight']);

/** Abbreviations that are also words of their own count as calendar words only when capitalised. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'sat', 'sun', 'mon', 'wed', 'sep']);

const MONEY_WORDS: ReadonlySet<string> = new Set(
  'dollar dollars euro euros pound pounds cent cents pence rupee rupees yen yuan shekel shekels franc francs usd eur gbp'.split(
    ' ',
  ),
);
const CURRENCY_SIGN = /\p{Sc}/u;
/** What may stand between words that belong together: white space, an abbreviation's full stop, a hyphen, signs of numbers. */
const SEPARATOR = /[^\s.#\p{Sc}-]/u;
const MULTIPLIERS: ReadonlySet<string> = new Set([
  'million',
  'billion',
  'trillion',
  'thousand',
  'hundred',
  'bn',
  'm',
]);

/** The full name of a month or weekday ("oct" → "october"), or `null`. */
export function calendarName(folded: string, capital: boolean): string | null {
  const name = CALENDAR.get(folded);
  return name !== undefined && (capital || !AMBIGUOUS.has(folded)) ? name : null;
}

/** The bits of a word's shape that are its own, whatever stands around it. */
export function ownShape(surface: string, folded: string, isStop: boolean): number {
  let shape = isStop ? Shape.stop : 0;
  const capital = /^\p{Lu}/u.test(surface);
  if (capital) shape |= Shape.capital;
  if (HAS_DIGIT.test(folded) || NUMBER_WORDS.has(folded)) {
    shape |= Shape.number;
    if (YEAR.test(folded)) shape |= Shape.year;
  } else if (RELATIVE_DAYS.has(folded) || calendarName(folded, capital) !== null) shape |= Shape.calendar;
  return shape;
}

/** What is looked at to tell the shape of a word in its text. */
export interface WordContext {
  /** See `ownShape`. */
  readonly own: number;
  readonly text: string;
  /** Where the word before ends (0 where there is none), and where this one begins and ends. */
  readonly gapStart: number;
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
  /** The next word and the one after that, folded; empty at the end. */
  readonly next: string;
  readonly nextButOne: string;
}

/** The shape bits of a word in its text. */
export function wordShape(word: WordContext): number {
  const { own, text, gapStart, start, isFirst } = word;
  let shape = own;
  if (isFirst) shape |= Shape.initial;
  else if (!isSpace(text, gapStart, start) && SEPARATOR.test(text.slice(gapStart, start)))
    shape |= Shape.separated;
  return (own & Shape.number) === 0 ? shape : shape | unitShape(word);
}

/** Whether one space is all, as between most words. */
const isSpace = (text: string, start: number, end: number): boolean =>
  end - start === 1 && text.charCodeAt(start) === 32;

/** What a number's neighbours say that it counts. */
function unitShape({ text, gapStart, start, end, next, nextButOne }: WordContext): number {
  let shape = 0;
  const unit = MULTIPLIERS.has(next) ? nextButOne : next;
  if (CURRENCY_SIGN.test(text.slice(gapStart, start).slice(-1)) || MONEY_WORDS.has(unit))
    shape |= Shape.money;
  if (text.charAt(end) === '%' || next === 'percent' || next === 'percentage') shape |= Shape.percent;
  if (next === 'per' && nextButOne === 'cent') shape |= Shape.percent;
  return shape;
}
