import type { AnalyzedText } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const PLACE_PREPOSITIONS = set(
  'in at from to near of into toward towards outside inside across around through',
);
const REASONS = set(
  'because due since as after for by so over therefore thus caus result reason led lead cite amid owe',
);
const DURATION_UNITS = set('second minut hour dai day week month year decad centuri night');
const ORDINALS = set('second third fourth fifth sixth seventh eighth ninth tenth 2 3 4 5 6 7 8 9 10');
const MANNER = set('by through with via using us');
const BEING = set('is are was were be been being');
const PERSON_TITLES = set(
  `mr mrs ms dr prof sir gen lt col capt sgt maj rep sen gov judg presid minist king queen princ princess pope chief
  director secretari chairman chairwoman spokesman spokeswoman spokesperson coach captain offic mayor ambassador leader`,
);

/** "The chief of the unit has resigned" tells who, though not by name. */
const ROLES = set(
  `chief head leader minist presid gener offic offici director manag boss spokesman spokeswoman mayor coach captain judg
  lawyer teacher doctor driver man woman girl boi mother father brother sister son daughter owner founder author professor
  scientist research`,
);
const ROLE_SHARE = 0.3;

/** What a term may announce, as bits that add up. */
const Cue = { reason: 1, manner: 2, ordinal: 4, being: 8, role: 16, purpose: 32 } as const;

/** All of them in one table: most terms announce nothing, which one look tells. */
const CUES: ReadonlyMap<string, number> = tabulate([
  [REASONS, Cue.reason],
  [MANNER, Cue.manner],
  [ORDINALS, Cue.ordinal],
  [BEING, Cue.being],
  [ROLES, Cue.role],
  [new Set(['to']), Cue.purpose],
]);

function tabulate(
  cues: readonly (readonly [terms: ReadonlySet<string>, cue: number])[],
): Map<string, number> {
  const table = new Map<string, number>();
  for (const [terms, cue] of cues) for (const term of terms) table.set(term, (table.get(term) ?? 0) | cue);
  return table;
}

const NUMBERS = Shape.calendar | Shape.year | Shape.number;

/** What kinds of answer a sentence offers that the question does not already name. */
export interface Offers {
  /** Runs of capitalised words with a word that the question lacks. */
  readonly names: number;
  /** Such a run of two or three words, or behind a title or an office; an office alone counts a third. */
  readonly person: number;
  /** Such a run behind "in", "at", "from" … */
  readonly place: number;
  readonly date: number;
  readonly year: number;
  readonly number: number;
  readonly money: number;
  readonly percent: number;
  readonly duration: number;
  readonly reason: number;
  readonly manner: number;
  /** A question term followed by "is a", "was the". */
  readonly definition: number;
}

/** Counts what a sentence offers. `termAt` marks the words that are the question's own. */
export function offersOf(analyzed: AnalyzedText, termAt: readonly number[]): Offers {
  const { terms, shapes } = analyzed;
  const offers = {
    names: 0,
    person: 0,
    place: 0,
    date: 0,
    year: 0,
    number: 0,
    money: 0,
    percent: 0,
    duration: 0,
    reason: 0,
    manner: 0,
    definition: 0,
  };
  for (let i = 0; i < terms.length; i++) {
    const shape = shapes[i] ?? 0;
    if ((shape & Shape.capital) !== 0 && (shape & (Shape.stop | Shape.calendar)) === 0) {
      const end = endOfRun(shapes, i);
      addName(offers, analyzed, termAt, i, end);
      i = end - 1;
      continue;
    }
    const isNovel = (termAt[i] as number) < 0;
    if (isNovel && (shape & NUMBERS) !== 0) addNumber(offers, analyzed, i);
    const cues = CUES.get(terms[i] as string);
    if (cues === undefined) continue;
    if (isNovel && (cues & Cue.role) !== 0) offers.person += ROLE_SHARE;
    addCues(offers, cues, analyzed, termAt, i);
  }
  return offers;
}

type Counts = { -readonly [Kind in keyof Offers]: number };

/** Words that announce a reason, a manner, a duration or a definition. */
function addCues(
  offers: Counts,
  cues: number,
  { terms, shapes }: AnalyzedText,
  termAt: readonly number[],
  at: number,
): void {
  const isPurpose = (cues & Cue.purpose) !== 0 && ((shapes[at + 1] ?? 0) & Shape.stop) === 0;
  if ((cues & Cue.reason) !== 0 || isPurpose) offers.reason += 1;
  if ((cues & Cue.manner) !== 0) offers.manner += 1;
  if ((cues & Cue.ordinal) !== 0 && DURATION_UNITS.has(terms[at + 1] ?? '')) offers.duration += 1;
  if ((cues & Cue.being) !== 0 && hasMatchBefore(termAt, at)) offers.definition += 1;
}

function endOfRun(shapes: Uint16Array, start: number): number {
  let end = start + 1;
  while (end < shapes.length && ((shapes[end] ?? 0) & (Shape.capital | Shape.stop)) === Shape.capital)
    end += 1;
  return end;
}

function addName(
  offers: Counts,
  { terms, shapes }: AnalyzedText,
  termAt: readonly number[],
  start: number,
  end: number,
): void {
  let novel = 0;
  for (let i = start; i < end; i++) if ((termAt[i] as number) < 0) novel += 1;
  const isInitialWord = end - start === 1 && ((shapes[start] ?? 0) & Shape.initial) !== 0;
  if (novel === 0) return;
  offers.names += isInitialWord ? 0.5 : 1;
  const before = terms[start - 1] ?? '';
  const hasTitle = PERSON_TITLES.has(before) || PERSON_TITLES.has(terms[start] ?? '');
  if (hasTitle || (end - start >= 2 && end - start <= 3)) offers.person += 1;
  else if (!isInitialWord) offers.person += 0.3;
  if (PLACE_PREPOSITIONS.has(before)) offers.place += 1;
}

function addNumber(offers: Counts, { terms, shapes }: AnalyzedText, at: number): void {
  const shape = shapes[at] as number;
  if ((shape & (Shape.calendar | Shape.year)) !== 0) offers.date += 1;
  if ((shape & Shape.year) !== 0) offers.year += 1;
  if ((shape & Shape.number) === 0 || (shape & Shape.year) !== 0) return;
  offers.number += 1;
  if ((shape & Shape.money) !== 0) offers.money += 1;
  if ((shape & Shape.percent) !== 0) offers.percent += 1;
  if (DURATION_UNITS.has(terms[at + 1] ?? '') || DURATION_UNITS.has(terms[at + 2] ?? ''))
    offers.duration += 1;
}

function hasMatchBefore(termAt: readonly number[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) if ((termAt[i] as number) >= 0) return true;
  return false;
}
