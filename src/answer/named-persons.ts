import { isStopWord } from '../text/stop-words.ts';
import type { Question } from './analyze-question.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]{0,40}";
/** Up to five capitalised words in a row, also with "bin" and the like or an initial inside. */
const CAPITALISED = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?: (?:(?:de|la|van|von|der|bin|al|el) )?(?:\\p{Lu}\\.|${WORD})){0,4}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Before a name they show that it is no person's: "in Port Alder", "the Civic Party". */
const NOT_BEFORE_PERSONS = /(?:^|\s)(?:in|at|near|into|across|around|through|the|of|from) $/iu;
const OFFICES: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof sir gen general lt lieutenant col colonel maj major sgt sergeant capt captain rep sen senator gov
  governor prime minister president mayor judge justice king queen pope chief admiral`.split(/\s+/u),
);
const QUESTION_START =
  /^(?:who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should)(?:['’]s)?$/iu;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)$/iu;
const SPEAKING = /^,? (?:has |had )?(?:said|says|wrote|told|added|resigned|who)(?![\p{L}\p{N}])/u;
const PLACES_AND_GROUPS: ReadonlySet<string> = new Set(
  `street road lane row avenue square bridge island islands forest valley river bay lake hill park port city town county
  province north south east west strip bank party council union university school college court ministry department
  office company group lines airlines club united rovers news times post agency association hospital museum hall prize
  cup league war day`.split(/\s+/u),
);
const WHO_IS = /^who(?:['’]s| is| was) /iu;

/**
 * Persons that a question and what answers it name, the likeliest meant by a later "he" or "she" first: who answers a
 * question after a person, otherwise who it is about.
 * @param answering the words that answer, empty when unsure; @param texts the sentences shown, the best first.
 */
export function namedPersons(question: Question, answering: string, texts: readonly string[]): string[] {
  const told = [answering, ...texts].flatMap(fullNames);
  const asked = namesIn(question)
    .map((name) => told.find((full) => hasWord(full, name)) ?? name)
    .filter((name) => (name.includes(' ') ? !isPlace(name) : texts.some((text) => speaks(name, text))));
  const isAnswer = question.type === 'person' && !WHO_IS.test(question.core);
  return [...new Set(isAnswer ? [...told, ...asked] : [...asked, ...told])];
}

const isPlace = (name: string): boolean => PLACES_AND_GROUPS.has(name.split(' ').at(-1)?.toLowerCase() ?? '');

/** A single word may as well be a country, unless it says something. */
function speaks(name: string, text: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0) return false;
  return (
    SPEAKING.test(text.slice(at + name.length)) ||
    /(?:said|says|told|by) $/u.test(text.slice(Math.max(0, at - BEFORE_CHARS), at))
  );
}

/** Characters before a name that are looked at. */
const BEFORE_CHARS = 12;

const isNoPersonAt = (text: string, at: number): boolean =>
  NOT_BEFORE_PERSONS.test(text.slice(Math.max(0, at - BEFORE_CHARS), at));

/** Names of two words and more, or behind an office, without the office. */
function fullNames(text: string): string[] {
  return [...text.matchAll(CAPITALISED)].flatMap((match) => {
    const words = match[0].replace(/['’]s$/u, '').split(' ');
    const office = words.findLastIndex((word) => OFFICES.has(word.toLowerCase().replace('.', '')));
    const name = words.slice(office + 1);
    const isBare = office < 0 && (name.length < 2 || isNoPersonAt(text, match.index));
    const isOther =
      isPlace(name.join(' ')) || name.some((word) => CALENDAR.test(word) || isStopWord(word.toLowerCase()));
    return isBare || isOther || name.length === 0 ? [] : [name.join(' ')];
  });
}

/** The question's names as it writes them; those in lower case by what the articles know. */
function namesIn({ core, terms }: Question): string[] {
  const capitalised = [...core.matchAll(CAPITALISED)].flatMap((match) => {
    const words = match[0]
      .replace(/['’]s$/u, '')
      .split(' ')
      .filter((word) => !QUESTION_START.test(word) && !CALENDAR.test(word));
    return words.length === 0 || isNoPersonAt(core, match.index) ? [] : [words.join(' ')];
  });
  const lowerCase = terms.filter(({ word, isName }) => isName && core.includes(word) && !OFFICES.has(word));
  return [...capitalised, ...lowerCase.map(({ word }) => word)];
}

const hasWord = (full: string, name: string): boolean => {
  const last = name.split(' ').at(-1)?.toLowerCase() ?? '';
  return full.toLowerCase().split(' ').includes(last);
};
