import type { Span } from '../domain/article.ts';
import type { AnalyzedTokens } from '../text/analyzer.ts';
import { Shape } from '../text/word-shape.ts';
import type { AnswerType } from './answer-type.ts';
import { nameRuns } from './name-runs.ts';

/**
 * The stretches of a quotation that look like an answer of a type: names for "who", dates for "when", numbers for
 * "how many"; none for types without a look of their own. `asked` are the question's terms.
 */
export function candidateSpans(
  type: AnswerType,
  quote: string,
  analyzed: AnalyzedTokens,
  asked: ReadonlySet<string>,
): Span[] {
  switch (type) {
    case 'person':
    case 'group':
    case 'place':
      return nameRuns(quote, analyzed, asked, type);
    case 'date':
      return matchesOf(DATE, quote).filter((span) => isNovel(span, analyzed, asked));
    case 'duration':
      return matchesOf(DURATION, quote);
    case 'money':
      return orElse(matchesOf(MONEY, quote), () => numbers(quote, analyzed, asked));
    case 'percent':
      return matchesOf(PERCENT, quote);
    case 'number':
      return numbers(quote, analyzed, asked);
    case 'reason':
      return matchesOf(REASON, quote).map(({ start, end }) => ({ start, end }));
    case 'quotation':
      return matchesOf(QUOTATION, quote);
    default:
      return [];
  }
}

const MONTH =
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DATE = new RegExp(
  [
    `(?:${DAY},? )?${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4}| last year| this year)?`,
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\.?(?:,? \\d{4}| last year| this year)?`,
    `${MONTH}\\.? \\d{4}`,
    `(?:last |this |next |on )?${DAY}(?: (?:morning|afternoon|evening|night))?`,
    `(?:the )?(?:early |mid-|late )?(?:1[0-9]|20)\\d0s`,
    `(?:1[0-9]|20|21)\\d\\d`,
    `(?:last|this|next) (?:year|month|week|summer|winter|spring|autumn|fall|${MONTH})`,
    `yesterday|today|tomorrow|tonight`,
    MONTH,
  ]
    .map((form) => `\\b${form}\\b`)
    .join('|'),
  'gu',
);
const NUMBER_WORD =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|dozen|a|one)';
const NUMERAL = `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?`;
const MULTIPLIER = '(?: (?:hundred|thousand|million|billion|trillion|bn)\\b|(?:bn|m)\\b)?';
const MONEY = new RegExp(
  `(?:[A-Z]{1,3})?\\p{Sc} ?${NUMERAL}${MULTIPLIER}|\\b${NUMERAL}${MULTIPLIER} (?:U\\.?S\\.? )?(?:dollars?|euros?|pounds?|rupees?|yen|yuan|shekels?|cents?|pence)\\b`,
  'gu',
);
const PERCENT = new RegExp(`\\b${NUMERAL} ?(?:%|per ?cent\\b|percentage points?\\b)`, 'gu');
const DURATION = new RegExp(
  `\\b(?:${NUMERAL}|${NUMBER_WORD}(?:-${NUMBER_WORD})?)[ -](?:and a half )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|nights?)\\b`,
  'giu',
);
const REASON =
  /\b(?:because(?: of)?|due to|owing to|as a result of|caused by|in order to|so that|thanks to) [^.;]{3,160}/giu;
const QUOTATION = /“[^“”]{4,400}”|"[^"]{4,400}"|«[^«»]{4,400}»/gu;
const NUMERIC = new RegExp(`${NUMERAL}${MULTIPLIER}`, 'gu');

const matchesOf = (pattern: RegExp, quote: string): Span[] =>
  [...quote.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));

/** Not merely a date that the question names itself. */
function isNovel(span: Span, analyzed: AnalyzedTokens, asked: ReadonlySet<string>): boolean {
  return analyzed.tokens.some(
    (token, i) => token.start >= span.start && token.end <= span.end && !asked.has(analyzed.terms[i] ?? ''),
  );
}

/** Numbers that are no years, dates or parts of the question; number words too. */
function numbers(quote: string, analyzed: AnalyzedTokens, asked: ReadonlySet<string>): Span[] {
  const dates = matchesOf(DATE, quote);
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  const digits = matchesOf(NUMERIC, quote).filter(({ start }) => !inDate(start));
  const words = analyzed.tokens.filter(
    (token, i) => ((analyzed.shapes[i] ?? 0) & Shape.number) !== 0 && /^\p{L}/u.test(token.surface),
  );
  const spans = [
    ...digits,
    ...words.filter((word) => !digits.some(({ start, end }) => word.start >= start && word.end <= end)),
  ];
  return spans
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => isNovel(span, analyzed, asked))
    .sort((a, b) => a.start - b.start);
}

const orElse = (spans: Span[], others: () => Span[]): Span[] => (spans.length > 0 ? spans : others());
