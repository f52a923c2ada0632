import type { Span } from '../domain/article.ts';
import type { DayRange, TimeRange, TimeUse } from '../domain/time-range.ts';
import { addDays } from './calendar.ts';
import { PERIOD, readPeriod, type Period, type TimeReference } from './time-periods.ts';

/** A time expression and where it stands in the question. */
export interface FoundTime {
  readonly range: TimeRange;
  readonly span: Span;
}

const PERIODS = new RegExp(`(?<![\\p{L}\\p{N}“"'-])(?:${PERIOD})(?![\\p{L}\\p{N}-])`, 'giu');
/** The second period of "between … and …" and "from … to …". */
const SECOND = new RegExp(`^ (?:and|to|until|till) (${PERIOD})(?![\\p{L}\\p{N}-])`, 'iu');
const PREPOSITION =
  /(?<!\S)(in|on|at|during|over|within|since|after|before|until|till|by|between|from|of|for|to|than|with|as|like) (?:about )?$/iu;
/** "Articles from …", "the news published in …", "reported since …". */
const ARTICLES =
  /(?<!\S)(?:the )?(?:(?:articles?|news|stories|coverage|headlines) (?:(?:dated|published|written|posted) )?|reported (?=since ))(?:(?:in|on|during|over|since|after|before|until|till|between|from|of) )?$/iu;
/** "Last week's news". */
const OWNED_ARTICLES =
  /^['’]s? (?:(?:top|latest) )?(?:articles?|news|stories|coverage|headlines)(?![\p{L}\p{N}])/iu;
const OF = /^ of(?![\p{L}\p{N}])/u;
/** "Last week's flood": the period belongs to what is asked. */
const POSSESSIVE = /^['’]/u;
/** Behind these words, too. */
const PART_OF_FACT: ReadonlySet<string> = new Set(
  'before until till by between from of for to than with as like'.split(' '),
);
/** Characters around a period that are looked at. */
const CONTEXT_CHARS = 60;

const STRENGTH: Readonly<Record<TimeUse, number>> = { fact: 0, first: 1, only: 2 };

/**
 * The time expression of a question that says most about which articles are meant: one that names articles or counts
 * from the day of asking rather than a plain date. Only such may leave articles out.
 */
export function findTimeRange(core: string, reference: TimeReference): FoundTime | null {
  let found: FoundTime | null = null;
  let readTo = 0;
  for (const match of core.matchAll(PERIODS)) {
    if (match.index < readTo || isAccidental(match[0], match.index)) continue;
    const time = readExpression(core, { start: match.index, end: match.index + match[0].length }, reference);
    if (time === null) continue;
    readTo = time.span.end;
    if (found === null || STRENGTH[time.range.use] > STRENGTH[found.range.use]) found = time;
  }
  return found;
}

/** What stands around a period, '' where nothing of the kind does. */
interface Surroundings {
  /** Words for articles, with their preposition, before it or behind it. */
  readonly articles: string;
  readonly owned: string;
  /** The preposition before it, lower case, and with the space behind it. */
  readonly word: string;
  readonly preposition: string;
  /** What joins a second period to it, and that period. */
  readonly joined: string;
  readonly second: string;
  /** It belongs to what is asked. */
  readonly isOwner: boolean;
  readonly isOf: boolean;
}

function lookAround(core: string, { start, end }: Span): Surroundings {
  const before = core.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const behind = core.slice(end, end + CONTEXT_CHARS);
  const [preposition = '', word = ''] = PREPOSITION.exec(before) ?? [];
  const [joined = '', second = ''] = (/^(?:between|from)$/iu.test(word) ? SECOND.exec(behind) : null) ?? [];
  return {
    articles: ARTICLES.exec(before)?.[0] ?? '',
    owned: OWNED_ARTICLES.exec(behind)?.[0] ?? '',
    word: word.toLowerCase(),
    preposition,
    joined,
    second,
    isOwner: POSSESSIVE.test(behind),
    isOf: OF.test(behind),
  };
}

function readExpression(core: string, at: Span, reference: TimeReference): FoundTime | null {
  const text = core.slice(at.start, at.end);
  const around = lookAround(core, at);
  const { articles, owned, preposition, joined } = around;
  const isExplicit = articles !== '' || owned !== '';
  // "Today" mostly means nowadays, which is the latest state and no day.
  if (!isExplicit && joined === '' && /^today$/iu.test(text)) return null;
  const period = readPeriod(withYearOf(text, around.second), reference);
  // "The last week of the war" is no week that counts from today.
  if (period === null || (around.isOf && period.kind !== 'plain')) return null;
  const last = joined === '' ? null : readPeriod(around.second, reference);
  const days =
    last === null ? daysOf(around.word, period, reference.today) : { from: period.from, to: last.to };
  if (days.from !== null && days.to !== null && days.from > days.to) return null;
  const start = at.start - (articles === '' ? preposition : articles).length;
  const end = at.end + (owned === '' ? joined : owned).length;
  const use = isExplicit ? 'only' : useOf(period, around);
  return { range: { words: core.slice(start, end), ...days, use }, span: { start, end } };
}

const useOf = ({ kind }: Period, { isOwner, word }: Surroundings): TimeUse =>
  isOwner || PART_OF_FACT.has(word) ? 'fact' : USE_OF_KIND[kind];

/** "Between March and May 2024": March has the year of May. */
function withYearOf(text: string, second: string): string {
  const year = /(?<!\d)\d{4}$/u.exec(second)?.[0];
  return year === undefined || /\d{4}|year$/u.test(text) ? text : `${text} ${year}`;
}

const USE_OF_KIND: Readonly<Record<Period['kind'], TimeUse>> = {
  relative: 'only',
  year: 'first',
  plain: 'fact',
};

function daysOf(word: string, { from, to }: Period, today: string): DayRange {
  if (word === 'since') return { from, to: today };
  if (word === 'after') return { from: addDays(to, 1), to: null };
  if (word === 'before') return { from: null, to: addDays(from, -1) };
  return word === 'until' || word === 'till' || word === 'by' ? { from: null, to } : { from, to };
}

/** Months that are words, too, unless they have a capital. */
const AMBIGUOUS_MONTH = /^(?:last )?(?:may|march|mar|dec|sep|jan)$/u;
/** "Last Week" inside a question is a title; only months and weekdays are written so. */
const TITLE = /^(?:(?:The )?(?:Last|Past|Previous|This) |Yesterday|Today)/u;

const isAccidental = (text: string, at: number): boolean =>
  AMBIGUOUS_MONTH.test(text) || (at > 0 && TITLE.test(text));
