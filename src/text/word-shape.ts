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

/** What is looked at to tell a word's shape. */
export interface WordContext {
  readonly folded: string;
  readonly surface: string;
  readonly isFirst: boolean;
  readonly isStop: boolean;
  /** What stands between the word before (or the text's beginning) and this one. */
  readonly gap: string;
  /** The character just behind the word; empty at the end. */
  readonly after: string;
  /** The next one and the one after that, folded; empty at the end. */
  readonly next: string;
  readonly nextButOne: string;
}

/** The shape bits of a word. */
export function wordShape(word: WordContext): number {
  let shape = word.isStop ? Shape.stop : 0;
  const first = word.surface.charCodeAt(0);
  const capital = first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word.surface);
  if (capital) shape |= Shape.capital;
  if (word.isFirst) shape |= Shape.initial;
  else if (word.gap !== ' ' && SEPARATOR.test(word.gap)) shape |= Shape.separated;
  if (HAS_DIGIT.test(word.folded)) shape |= numberShape(word);
  else if (NUMBER_WORDS.has(word.folded)) shape |= numberShape(word);
  else if (RELATIVE_DAYS.has(word.folded) || calendarName(word.folded, capital) !== null)
    shape |= Shape.calendar;
  return shape;
}

function numberShape(word: WordContext): number {
  let shape: number = Shape.number;
  if (YEAR.test(word.folded)) shape |= Shape.year;
  const unit = MULTIPLIERS.has(word.next) ? word.nextButOne : word.next;
  if (CURRENCY_SIGN.test(word.gap.slice(-1)) || MONEY_WORDS.has(unit)) shape |= Shape.money;
  if (word.after === '%' || word.next === 'percent' || word.next === 'percentage') shape |= Shape.percent;
  if (word.next === 'per' && word.nextButOne === 'cent') shape |= Shape.percent;
  return shape;
}
