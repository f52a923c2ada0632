import { sentenceText, type Article } from '../../domain/article.ts';

/** A question that a sentence of an article answers, if its form was understood rightly. */
export interface DerivedQuestion {
  readonly text: string;
  readonly kind: 'who' | 'what' | 'count' | 'time' | 'speech';
  /** Id of the article. */
  readonly article: string;
  /** Index of the sentence that answers it. */
  readonly sentence: number;
}

type Found = Readonly<Record<string, string | undefined>>;

/** A form of sentence, and the question that such a sentence answers; `null` where it does not make one after all. */
interface Form {
  readonly kind: DerivedQuestion['kind'];
  readonly pattern: RegExp;
  readonly ask: (found: Found, sentence: string) => string | null;
}

/** Two or three capitalised words. */
const NAME = String.raw`(?<name>(?!The )\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){1,2})`;
const QUANTITY = String.raw`(?:more than |fewer than |less than |at least |about |around |some |nearly |roughly )?\d[\d,.]{0,12}`;
const THING = String.raw`(?<thing>(?:people|men|women|children|\p{L}{3,20}s))`;
/** What only people do. */
const HUMAN = 'resigned|died|retired|won|apologised';
const SAYING = 'said|told|asked|warned|written';
/** A verb in the past and all that follows. */
const DID = String.raw`(?<did>(?:has|had|is|was|will|resigned|won|signed|opened|founded|said|led|sold|bought|\p{Ll}{3,16}ed) .{1,300})`;

/** Verbs that news reports people by, in the past and as "When did … ?" has them. */
const VERBS: Readonly<Record<string, string>> = {
  resigned: 'resign',
  died: 'die',
  won: 'win',
  opened: 'open',
  announced: 'announce',
  signed: 'sign',
  returned: 'return',
  arrived: 'arrive',
};
const VERB = `(?<verb>${Object.keys(VERBS).join('|')})`;
const DATED =
  /\b(?:1\d{3}|20\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b/u;

/** Words before which a sentence may well end, from the fifth or the seventh word on. */
const TURNS = new Set(['after', 'because', 'before', 'during', 'leading', 'over', 'since', 'when', 'while']);
const LATE_TURNS = new Set(['that', 'where', 'which', 'who']);
const WORDS_MIN = 4;
const LATE_FROM = 6;
const WORDS_MAX = 10;

/** The beginning of what somebody did, up to where it could end; `null` if that is too short or too long. */
const shortened = (did: string): string | null => {
  const [clause = ''] = did.split(/[,;:.?!](?=\s|$)|["“”()–—]/u);
  const words = clause.trim().split(' ');
  const turn = words.findIndex(
    (word, i) => (i >= WORDS_MIN && TURNS.has(word)) || (i >= LATE_FROM && LATE_TURNS.has(word)),
  );
  const kept = turn < 0 ? words : words.slice(0, turn);
  return kept.length < WORDS_MIN || kept.length > WORDS_MAX ? null : kept.join(' ');
};

const asking = (word: 'Who' | 'What', did: string | undefined): string | null => {
  const short = shortened(did ?? '');
  return short === null ? null : `${word} ${short}?`;
};

const form = (kind: Form['kind'], pattern: string, ask: Form['ask']): Form => ({
  kind,
  pattern: new RegExp(pattern, 'u'),
  ask,
});

const FORMS: readonly Form[] = [
  form('who', `${NAME} ${DID}`, ({ did }) => asking('Who', did)),
  form('who', String.raw`\bhas (?<did>(?:${HUMAN}) .{1,300})`, ({ did }) => asking('Who', did)),
  form(
    'what',
    String.raw`^The [\p{L}’' -]{3,40}? (?<did>(?:has|had|will|set|was) (?!${SAYING}|${HUMAN}).{1,300})`,
    ({ did }) => asking('What', did),
  ),
  form(
    'count',
    String.raw`\b(?<verb>killed|injured|wounded|arrested|evacuated|rescued) ${QUANTITY} ${THING}\b`,
    ({ thing, verb }) => `How many ${thing} were ${verb}?`,
  ),
  form(
    'count',
    String.raw`\b${QUANTITY} ${THING} (?:were|have been|had been) (?<verb>\p{Ll}{2,16}ed|taken|sold|built|lost|found)\b`,
    ({ thing, verb }) => `How many ${thing} were ${verb}?`,
  ),
  form('time', String.raw`${NAME} (?:has |had )?${VERB}\b`, ({ name, verb = '' }, sentence) =>
    DATED.test(sentence) ? `When did ${name} ${VERBS[verb]}?` : null,
  ),
  form('speech', String.raw`${NAME} (?:has )?said\b`, ({ name }) => `What did ${name} say?`),
];

/** Questions that the first sentences of an article answer by their form, in order, none of them twice. */
export const deriveQuestions = (article: Article, sentencesMax: number): readonly DerivedQuestion[] => {
  const seen = new Set<string>();
  return article.sentences.slice(0, sentencesMax).flatMap((sentence) => {
    const text = sentenceText(article, sentence);
    return FORMS.flatMap(({ kind, pattern, ask }): DerivedQuestion[] => {
      const found = pattern.exec(text)?.groups;
      const question = found === undefined ? null : ask(found, text);
      if (question === null || seen.has(question)) return [];
      seen.add(question);
      return [{ text: question, kind, article: article.id, sentence: sentence.index }];
    });
  });
};
