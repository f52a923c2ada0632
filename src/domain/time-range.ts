/**
 * What a time expression does to an answer:
 * - `only`: the question asks for articles of that time, no other is offered as the answer ("last week");
 * - `first`: articles of that time come first among about equally good ones ("last year": others tell of it too);
 * - `fact`: it is a part of what is asked ("in March 2011") and leaves no article out.
 */
export type TimeUse = 'only' | 'first' | 'fact';

/** Days, ISO dates `yyyy-mm-dd`, both inclusive; `null` where the range is open. */
export interface DayRange {
  readonly from: string | null;
  readonly to: string | null;
}

/** A time expression of a question. */
export interface TimeRange extends DayRange {
  /** As the question writes it: "since last week". */
  readonly words: string;
  readonly use: TimeUse;
}

/** Whether a day lies in a range. An unknown day lies in none. */
export const isInside = (date: string | null, { from, to }: DayRange): boolean =>
  date !== null && (from === null || date >= from) && (to === null || date <= to);
