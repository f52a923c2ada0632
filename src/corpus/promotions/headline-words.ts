/** A word of a headline with its offsets in the text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\S+/gu;

/** The words of a stretch, split at white space. */
export function readWords(text: string, from: number, to: number): Word[] {
  return Array.from(text.slice(from, to).matchAll(WORD), (match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that a sentence often opens with, and a headline hardly ever has with a capital in its middle. */
const OPENERS =
  set(`the this that these those there there's he he's she she's it it's they they're we his her its their
  our a an in on at after before as while when if for with since although though despite during under amid according
  earlier later last meanwhile however but and so yet also still now then here here's speaking addressing asked both many
  some most several another only`);

/** Words after which neither a headline nor a sentence can end. */
const JOINERS =
  set(`of in on at to for from by with and or but nor the a an as is are was were be been that than into about
  after before against amid why how what when where who whose which will would can could has have had not no its his her
  their our my your this these those via per vs vs. between under during like near says say tells calls than if`);

/** The past tense, of reporting above all: headlines are in the present. */
const PAST_VERBS = set(
  'said told had was were added announced would could did wrote described confirmed noted',
);
/** Verbs that headlines leave out as often as not. */
const AUXILIARIES = set('has have is are will also');

const OUTER_PUNCTUATION = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

/** A word in lower case without the punctuation around it. */
const bare = (word: string): string => word.replace(OUTER_PUNCTUATION, '').replace('’', "'").toLowerCase();

/** "It", not "IT": only the first letter is a capital. */
const CAPITAL_WORD = /^\p{Lu}\p{Ll}*(?:['’]\p{Ll}{1,2})?,?$/u;

export const isOpener = (word: string): boolean => CAPITAL_WORD.test(word) && OPENERS.has(bare(word));
export const isJoiner = (word: string): boolean =>
  JOINERS.has(bare(word)) && !/[.!?,:;]["'”’)]?$/u.test(word);
/** A verb of the past tense, or what looks like one. */
export const isPastVerb = (word: string): boolean => PAST_VERBS.has(word) || /^\p{Ll}{3,}ed$/u.test(word);
export const isProseVerb = (word: string): boolean => PAST_VERBS.has(word) || AUXILIARIES.has(word);
export const isCapitalised = (word: string): boolean => /^[("'“‘]?\p{Lu}/u.test(word);

const LOWER_CASE_CONTENT = /^[("'“‘]?\p{Ll}{4,}/u;

/** A longer word in lower case: a headline that capitalises every word has none. */
export const isLowerCaseContent = (word: string): boolean =>
  LOWER_CASE_CONTENT.test(word) && !JOINERS.has(bare(word));

const ENDS_OPEN = /[\p{L}\p{N}%)\]'’"”]$/u;
const STOP = /([.!?…])["'”’)\]]{0,3}$/u;
/** Abbreviations and initials, whose full stop ends no sentence. */
const ABBREVIATED =
  /^["'“‘(]?(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|St|vs|No|Gen|Maj|Col|Lt|Capt|Sgt|Sen|Rep|Gov|Prof|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Ltd|Co)\.)$/u;

/** No mark stands between this word and the next. */
export const endsWithoutMark = (word: string): boolean => ENDS_OPEN.test(word);
/** A sentence may end with this word. */
export const endsWithStop = (word: string): boolean => STOP.test(word) && !ABBREVIATED.test(word);
