/**
 * What an abbreviation tells about the full stop behind it:
 * - `title`: a name follows, so that the sentence never ends here ("Maj.", "Gen.");
 * - `inner`: more words always follow ("e.g.", "vs.");
 * - `number`: no end before a number ("No. 5", "p. 12"), an ordinary word otherwise;
 * - `month`, `weekday`: no end before a number ("Oct. 7") or, for a weekday, a month;
 * - `clock`: no end before a weekday, month or time zone ("5 p.m. Monday");
 * - `closing`: ends the sentence before any capital ("etc.");
 * - `place`: ends the sentence behind a comma ("Springfield, Ill."), else like `either`;
 * - `era`: ends the sentence behind a number ("44 B.C."), else like `either`;
 * - `either`: part of a name as often as a sentence's end ("Inc.", "U.S."): only a function word
 *   behind it ("The") shows the end.
 */
export type AbbreviationKind =
  | 'title'
  | 'inner'
  | 'number'
  | 'month'
  | 'weekday'
  | 'clock'
  | 'closing'
  | 'place'
  | 'era'
  | 'either';

/**
 * Entries in lower case count in any letter case. Entries with a capital count only with one, since they are words
 * of their own without it ("gen", "mass", "sat").
 */
const ABBREVIATIONS: readonly (readonly [AbbreviationKind, string])[] = [
  [
    'title',
    `mr mrs Ms mx dr prof Rev Hon Gen Maj Col lt capt cmdr Cdr Adm Brig sgt cpl pvt pfc Spc Ens Cmdt
    Gov Sen sens Rep reps Pres Sec Supt insp det Dets Const Amb atty Treas asst assoc Dep dir Comdr Comm
    Msgr Bp Abp Fr Br messrs mme mlle mmes MM Sra srta dott Sig Hr Hrn dhr mevr Exmo Dña Mt Ft Pt Ste EE
    г ул им акад проф`,
  ],
  [
    'inner',
    `e.g i.e eg ie vs v cf viz approx incl esp resp a.k.a f.k.a n.b ca z.b d.h u.a s.a bzw bzgl inkl evtl ggf vgl
    p.ex bijv née т.е`,
  ],
  [
    'number',
    `no nos Nr núm nº p pp pg vol vols fig figs art arts ch chap chs para paras eq eqs op pág Abs Az fl Stat est tel ext
    ft lb lbs oz min sec hr hrs deg rte hwy стр рис`,
  ],
  [
    'month',
    `jan feb Mar apr jun jul aug sep sept oct nov dec okt dez Mär janv févr avr juil déc Ene abr Ago Dic`,
  ],
  ['weekday', 'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun'],
  ['clock', 'a.m p.m'],
  ['closing', 'etc usw ecc'],
  [
    'place',
    `d.c Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask`,
  ],
  ['era', 'b.c a.d c.e b.c.e'],
  [
    'either',
    `inc corp ltd co cos llc llp plc bros jr Sr esq al univ dept depts assn govt intl natl mfg St Sts ave blvd
    Rd Ln Sq Pl Ct pkwy d.phil m.phil b.sc m.sc UU Mio Mrd Tsd`,
  ],
];

const KIND_BY_WORD: ReadonlyMap<string, AbbreviationKind> = new Map(
  ABBREVIATIONS.flatMap(([kind, words]) => words.split(/\s+/u).map((word) => [word, kind] as const)),
);

/** Ends with a stop and a single letter, as in "U.S", "J.K" or "Ph.D". */
const ACRONYM = /\p{L}\.\p{L}$/u;

/** The kind of an abbreviation, given without its final stop ("Lt", "p.m", "U.S"); `null` for any other word. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const lower = word.toLowerCase();
  const capital = lower === word ? word : capitalised(lower);
  const kind = KIND_BY_WORD.get(word) ?? KIND_BY_WORD.get(lower) ?? KIND_BY_WORD.get(capital);
  if (kind !== undefined) return kind;
  if (ACRONYM.test(word)) return 'either';
  const lastStop = word.lastIndexOf('.');
  // "Maj.Gen" is known by its last part; in "example.co" that part is no abbreviation.
  return lastStop > 0 && KIND_BY_WORD.get(word.slice(lastStop + 1)) === 'title' ? 'title' : null;
}

const capitalised = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/**
 * Function words: capitalised in the middle of a name they are rare, so behind an abbreviation they begin a new
 * sentence. Left out are those that names do begin with ("Under Secretary", "All-Star", "Open").
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = wordSet(
  `the a an this that these those there here it its he his she her hers they their them we our you your i my
  in on at by for from with without to as after before since although though because while when where whether if
  unless until despite during between among against through throughout across along around according aside instead given
  and but or so yet nor not then now later meanwhile however moreover also still such thus therefore hence
  what who whom whose why how which some many most several both each every other another neither either much few
  today yesterday tomorrow earlier recently currently finally eventually additionally furthermore nevertheless
  is are was were has have had will would can could may should did does do let no yes
  two three four five six seven eight nine ten once only even just perhaps maybe originally initially nearly about over more less`,
);

/** Words that the hour may be followed by: "5 p.m. Monday", "9 a.m. EST". */
export const CLOCK_FOLLOWERS: ReadonlySet<string> = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet ist jst kst aest aedt sast hkt sgt msk
  eastern central pacific mountain atlantic local greenwich moscow`,
);

/** Months as they follow an abbreviated weekday ("Mon. Oct. 7") or, in German, an ordinal number ("am 7. Oktober"). */
export const MONTHS: ReadonlySet<string> = wordSet(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  januar jänner februar märz mai juni juli oktober dezember okt dez`,
);

/** German articles and prepositions before an ordinal number ("die 2. Bundesliga", "im 19. Jahrhundert"). */
export const GERMAN_DETERMINERS: ReadonlySet<string> = wordSet(
  'am der die das dem den des im ins vom zum zur beim ab bis seit',
);

/** Nouns that a single letter names one of: there "C." ends a sentence and is nobody's initial. */
export const LETTERED_NOUNS: ReadonlySet<string> = wordSet(
  `vitamin vitamins plan hepatitis influenza group grade class type exhibit section appendix schedule category series
  serie option model route point part figure table level phase tier channel block gate hall terminal building team
  war article annex chapter division league step factor generation gen line zone ward unit room version malcolm`,
);

/** Names that are written with an exclamation mark. */
export const EXCLAIMED_NAMES: ReadonlySet<string> = wordSet(
  'yahoo jeopardy wham panic e airplane oklahoma hawaii',
);

/** Verbs that attribute a quotation: "“Why now?” Mr. Cohen asked." */
export const SPEECH_VERBS: ReadonlySet<string> = wordSet(
  `said says asked asks told tells wrote writes added adds replied replies shouted tweeted posted joked wondered wonders
  exclaimed cried declared continued recalled responded explained insisted yelled screamed quipped chanted demanded
  argued noted`,
);

/** Particles inside a person's name: "Ursula von der Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(
  'de der den van von bin ben al el la le da di du dos del',
);

/** Endings of domain and file names: "Overstock.Com" is one word. */
export const DOMAIN_ENDINGS: ReadonlySet<string> = wordSet(
  'com net org gov edu mil int io co uk de fr ru tv info biz js ts py md pdf html htm txt doc docx',
);
