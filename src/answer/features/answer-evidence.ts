import type { AnalyzedText } from '../../text/analyzer.ts';
import { Shape } from '../../text/word-shape.ts';
import type { Question } from '../analyze-question.ts';
import type { AnswerType } from '../answer-type.ts';
import type { CandidateView } from './candidate-view.ts';
import { evidenceNearness } from './evidence-nearness.ts';
import type { FeatureFamily } from './feature-family.ts';

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
const ROLE_SHARE = 0.5;

/** What kinds of answer a sentence offers that the question does not already name. */
interface Offers {
  /** Runs of capitalised words with a word that the question lacks. */
  readonly names: number;
  /** Such a run of two or three words, or behind a title or an office; an office alone counts half. */
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
function offersOf(analyzed: AnalyzedText, termAt: readonly number[]): Offers {
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
    const term = terms[i] ?? '';
    const isNovel = (termAt[i] ?? -1) < 0;
    if ((shape & Shape.capital) !== 0 && (shape & (Shape.stop | Shape.calendar)) === 0) {
      const end = endOfRun(shapes, i);
      addName(offers, analyzed, termAt, i, end);
      i = end - 1;
      continue;
    }
    if (isNovel && ROLES.has(term)) offers.person += ROLE_SHARE;
    if (ORDINALS.has(term) && DURATION_UNITS.has(terms[i + 1] ?? '')) offers.duration += 1;
    if (isNovel) addNumber(offers, shape, terms[i + 1] ?? '', terms[i + 2] ?? '');
    if (REASONS.has(term) || (term === 'to' && (shapes[i + 1] ?? 0) < Shape.stop)) offers.reason += 1;
    if (MANNER.has(term)) offers.manner += 1;
    if (BEING.has(term) && hasMatchBefore(termAt, i)) offers.definition += 1;
  }
  return offers;
}

function endOfRun(shapes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < shapes.length && ((shapes[end] ?? 0) & (Shape.capital | Shape.stop)) === Shape.capital)
    end += 1;
  return end;
}

function addName(
  offers: { names: number; person: number; place: number },
  { terms, shapes }: AnalyzedText,
  termAt: readonly number[],
  start: number,
  end: number,
): void {
  let novel = 0;
  for (let i = start; i < end; i++) if ((termAt[i] ?? -1) < 0) novel += 1;
  const isInitialWord = end - start === 1 && ((shapes[start] ?? 0) & Shape.initial) !== 0;
  if (novel === 0) return;
  offers.names += isInitialWord ? 0.5 : 1;
  const before = terms[start - 1] ?? '';
  const hasTitle = PERSON_TITLES.has(before) || PERSON_TITLES.has(terms[start] ?? '');
  if (hasTitle || (end - start >= 2 && end - start <= 3)) offers.person += 1;
  else if (!isInitialWord) offers.person += 0.3;
  if (PLACE_PREPOSITIONS.has(before)) offers.place += 1;
}

function addNumber(
  offers: { date: number; year: number; number: number; money: number; percent: number; duration: number },
  shape: number,
  next: string,
  nextButOne: string,
): void {
  if ((shape & (Shape.calendar | Shape.year)) !== 0) offers.date += 1;
  if ((shape & Shape.year) !== 0) offers.year += 1;
  if ((shape & Shape.number) === 0 || (shape & Shape.year) !== 0) return;
  offers.number += 1;
  if ((shape & Shape.money) !== 0) offers.money += 1;
  if ((shape & Shape.percent) !== 0) offers.percent += 1;
  if (DURATION_UNITS.has(next) || DURATION_UNITS.has(nextButOne)) offers.duration += 1;
}

function hasMatchBefore(termAt: readonly number[], at: number): boolean {
  for (let i = Math.max(0, at - 4); i < at; i++) if ((termAt[i] ?? -1) >= 0) return true;
  return false;
}

/** Large counts say little more than small ones: 0 for none, 1 for one, towards 2 for many. */
const damp = (count: number): number => (2 * count) / (1 + count);

/** How strongly a sentence offers what is asked for, 0 to 2. */
function evidenceFor({ type, focus }: Question, offers: Offers, hasQuotation: boolean): number {
  switch (type) {
    case 'group':
      return damp(offers.names);
    case 'place':
      return damp(Math.max(offers.place, offers.names * 0.4));
    case 'date':
      return damp(focus === 'year' ? offers.year : offers.date);
    case 'quotation':
      return hasQuotation ? 1 : 0;
    case 'yes-no':
    case 'thing':
      return 0;
    default:
      return damp(offers[type]);
  }
}

const QUOTATION_MARK = /["“”«»]/u;

const hasQuotation = ({ candidate }: CandidateView): boolean =>
  QUOTATION_MARK.test(candidate.article.text.slice(candidate.sentence.start, candidate.sentence.end));

/** Types whose evidence has a feature of its own, so that each can have its own weight. */
const TYPED: readonly AnswerType[] = [
  'person',
  'group',
  'place',
  'date',
  'duration',
  'number',
  'money',
  'percent',
  'reason',
  'manner',
  'definition',
  'quotation',
];

/** Whether the sentence offers the kind of thing asked for, and what it brings that the question lacks. */
export const answerEvidence: FeatureFamily = {
  name: 'answer evidence',
  features: [
    { name: 'evidence', meaning: 'how strongly the sentence offers the kind of answer asked for, 0 to 2' },
    { name: 'evidence-absent', meaning: 'a kind is asked for and the sentence offers none of it, 0 or 1' },
    { name: 'evidence-near', meaning: 'how near such an answer stands to what is asked about it, 0 to 1' },
    ...TYPED.map((type) => ({
      name: `evidence-${type}`,
      meaning: `the same where a ${type} is asked for, else 0`,
    })),
    { name: 'thing-names', meaning: 'names brought where the kind is unknown, 0 to 2' },
    { name: 'thing-numbers', meaning: 'numbers brought where the kind is unknown, 0 to 2' },
    { name: 'novelty', meaning: 'share of content words that the question lacks, 0 to 1' },
    { name: 'brings-names', meaning: 'names that the question lacks, 0 to 2' },
    { name: 'brings-numbers', meaning: 'numbers and dates that the question lacks, 0 to 2' },
  ],
  extract(question, view) {
    const offers = offersOf(view.candidate.analyzed, view.own.termAt);
    const isTyped = TYPED.includes(question.type);
    const evidence = evidenceFor(question, offers, question.type === 'quotation' && hasQuotation(view));
    const isThing = question.type === 'thing';
    return [
      evidence,
      isTyped && evidence === 0 ? 1 : 0,
      evidenceNearness(question, view),
      ...TYPED.map((type) => (type === question.type ? evidence : 0)),
      isThing ? damp(offers.names) : 0,
      isThing ? damp(offers.number + offers.date) : 0,
      view.own.novel / Math.max(view.own.length, 1),
      damp(offers.names),
      damp(offers.number + offers.date),
    ];
  },
};
