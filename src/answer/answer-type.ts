/** The kinds of things that questions ask for. */
export const ANSWER_TYPES = [
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
  'yes-no',
  'thing',
] as const;

/** What kind of thing a question asks for. */
export type AnswerType = (typeof ANSWER_TYPES)[number];

const PERSON = `who whom person people man woman author president minister leader king queen actor actress player
coach director singer politician scientist artist architect inventor founder emperor pope general officer official chief`;
const GROUP = `company companies organization organisation organizations group groups team teams party parties band club
agency university college school institution corporation firm bank network army religion tribe nationality union publisher
newspaper court ministry department`;
const PLACE = `place places country countries city cities town state states region continent location village island river
county province area district capital nation street building venue border territory`;
const DATE = `year years date day month decade century time era season period`;
const NUMBER = `number amount population size length height weight distance score temperature speed rate age total
magnitude area ratio toll headcount`;
const PERCENT = `percent percentage proportion share fraction`;
const MONEY = `money price cost salary budget revenue profit loss fine value income fee debt`;
const REASON = `reason reasons cause causes purpose motive motives explanation why`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Focus nouns ("which *city*") that tell the type. Earlier rows win. */
const TYPE_OF_FOCUS: readonly (readonly [AnswerType, ReadonlySet<string>])[] = [
  ['percent', words(PERCENT)],
  ['money', words(MONEY)],
  ['date', words(DATE)],
  ['number', words(NUMBER)],
  ['place', words(PLACE)],
  ['group', words(GROUP)],
  ['person', words(PERSON)],
  ['reason', words(REASON)],
];

const QUESTION_WORDS = words('who whom whose when where why how what which');
const AUXILIARIES = words(
  `is are was were do does did has have had can could will would should may might must isn't aren't wasn't weren't
  don't doesn't didn't hasn't haven't`,
);
const HOW: ReadonlyMap<string, AnswerType> = new Map([
  ['many', 'number'],
  ['long', 'duration'],
  ['old', 'number'],
  ['far', 'number'],
  ['tall', 'number'],
  ['high', 'number'],
  ['big', 'number'],
  ['large', 'number'],
  ['deep', 'number'],
  ['fast', 'number'],
  ['often', 'number'],
  ['heavy', 'number'],
  ['wide', 'number'],
  ['hot', 'number'],
  ['soon', 'date'],
  ['come', 'reason'],
]);
const SAYING = words(
  'say said says tell told write wrote state stated claim claimed announce announced argue argued',
);
const MONEY_VERBS = words(
  'cost costs pay paid spend spent earn earned worth raise raised charge charged owe owed fined',
);

const BEING = words('is are was');
/** Behind a verb these nouns are rather what is spoken of ("What was the department supposed to do"). */
const NAME_TYPES: ReadonlySet<AnswerType> = new Set(['person', 'group', 'place']);

/** How far after "what" or "which" the focus noun may stand. */
const FOCUS_WINDOW = 4;

/** The expected type, the place of the question word, and the noun that "what" or "which" belongs to. */
export interface ExpectedAnswer {
  readonly type: AnswerType;
  /** Position of the question word among the question's words, or -1. */
  readonly questionWord: number;
  /** Position of the focus noun, or -1. */
  readonly focus: number;
}

/**
 * Tells what a question asks for from its question word and focus noun.
 * @param folded the question's words, folded; @param isStop whether each is a function word.
 */
export function expectAnswer(folded: readonly string[], isStop: readonly boolean[]): ExpectedAnswer {
  const at = folded.findIndex((word) => QUESTION_WORDS.has(word.replace(/'(?:s|re|d|ll)$/u, '')));
  if (at < 0) {
    if (AUXILIARIES.has(folded[0] ?? '')) return { type: 'yes-no', questionWord: -1, focus: -1 };
    // Keywords only ("haliva resignation reason"): a noun may still tell what is wanted.
    const focus = folded.findIndex((word) => typeOfFocus(word) !== null);
    return { type: typeOfFocus(folded[focus] ?? '') ?? 'thing', questionWord: -1, focus };
  }
  const word = (folded[at] ?? '').replace(/'(?:s|re|d|ll)$/u, '');
  const found = (type: AnswerType, focus = -1): ExpectedAnswer => ({ type, questionWord: at, focus });
  switch (word) {
    case 'who':
    case 'whom':
    case 'whose':
      return found('person');
    case 'when':
      return at > 0 && !isStop[0] ? found('thing') : found('date');
    case 'where':
      return found('place');
    case 'why':
      return found('reason');
    case 'how':
      return found(...typeOfHow(folded, at));
    default:
      return found(...typeOfWhat(folded, isStop, at));
  }
}

function typeOfHow(folded: readonly string[], at: number): [AnswerType, number] {
  const next = folded[at + 1] ?? '';
  if (next === 'much') {
    const rest = folded.slice(at + 2);
    const isMoney = rest.some((word) => MONEY_VERBS.has(word) || word === 'money');
    return [isMoney ? 'money' : 'number', -1];
  }
  if (next === 'many') {
    const noun = folded[at + 2];
    return [noun === 'percent' ? 'percent' : 'number', noun === undefined ? -1 : at + 2];
  }
  return [HOW.get(next) ?? 'manner', -1];
}

function typeOfWhat(folded: readonly string[], isStop: readonly boolean[], at: number): [AnswerType, number] {
  if (AUXILIARIES.has(folded[at + 1] ?? '')) return typeAfterVerb(folded, isStop, at);
  for (let i = at + 1; i < Math.min(folded.length, at + 1 + FOCUS_WINDOW); i++) {
    if (AUXILIARIES.has(folded[i] ?? '')) break;
    const typed = typeOfFocus(folded[i] ?? '');
    if (typed !== null) return [typed, i];
  }
  return ['thing', isStop[at + 1] === false ? at + 1 : -1];
}

/** "What was the reason for …", "What did she say", "What is an ombudsman". */
function typeAfterVerb(
  folded: readonly string[],
  isStop: readonly boolean[],
  at: number,
): [AnswerType, number] {
  const rest = folded.slice(at + 2);
  if (rest.some((word) => SAYING.has(word))) return ['quotation', -1];
  const content = rest.map((_, i) => at + 2 + i).filter((i) => isStop[i] === false);
  // "The death toll": the noun is the first or the second word.
  const noun = content.slice(0, 2).find((i) => i <= at + 4 && typeOfFocus(folded[i] ?? '') !== null) ?? -1;
  const typed = typeOfFocus(folded[noun] ?? '');
  if (typed !== null && !NAME_TYPES.has(typed)) return [typed, noun];
  const isBeing = BEING.has(folded[at + 1] ?? '');
  return [content.length <= 2 && isBeing ? 'definition' : 'thing', -1];
}

function typeOfFocus(noun: string): AnswerType | null {
  for (const [type, nouns] of TYPE_OF_FOCUS) if (nouns.has(noun)) return type;
  return null;
}
