import { foldWord } from './characters.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize, type Token } from './tokenize.ts';
import { calendarName, ownShape, wordShape } from './word-shape.ts';

/** A text as the search sees it: one term and one shape for each token, in order. */
export interface AnalyzedText {
  /** Stems; a function word stands unstemmed and has the bit `Shape.stop`: it is kept for its position only. */
  readonly terms: readonly string[];
  /** Bits of `Shape`, one number a token. */
  readonly shapes: Uint16Array;
  /** Folded words as written (not stemmed), in step with `terms`. */
  readonly words: readonly string[];
}

/** An analysed text that still knows its tokens: for questions and for the few sentences shown. */
export interface AnalyzedTokens extends AnalyzedText {
  readonly tokens: readonly Token[];
}

/** A word as written, wherever it stands: what is found out about it once. */
export interface Word {
  /** Words of one analyzer with the same number are the same; none has the number of another. */
  readonly number: number;
  readonly folded: string;
  /** See `AnalyzedText`. */
  readonly term: string;
}

/** A text by its words: the same as an `AnalyzedText`, without making lists of strings. */
export interface ReadText {
  readonly words: readonly Word[];
  readonly shapes: Uint16Array;
}

/** Turns text into terms. Questions and articles go through the same analyzer. */
export interface Analyzer {
  readonly analyze: (text: string) => AnalyzedTokens;
  /** The same for texts that are only indexed. */
  readonly read: (text: string) => ReadText;
}

interface WordEntry extends Word {
  /** See `ownShape`. */
  readonly shape: number;
}

interface WordForm {
  readonly folded: string;
  readonly term: string;
  readonly isStop: boolean;
}

/** Words whose stem is remembered; beyond it the memory is emptied (a guard against hostile vocabularies). */
const MAX_REMEMBERED_WORDS = 200_000;
/** Characters of one word that are looked at: longer ones are no words. */
const MAX_WORD_CHARS = 64;

const DIGITS: ReadonlyMap<string, string> = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, String(index + 2)]),
);
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/u;
const ACRONYM = /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u;
const POSSESSIVE = /'s?$/u;
const UPPER_CASE_WORD = /^\p{Lu}{2,3}$/u;

/** An analyzer for English news: folded, without function words, Porter-stemmed. Other languages pass unstemmed. */
export function createAnalyzer(): Analyzer {
  const entries = new Map<string, WordEntry>();
  let nextNumber = 0;

  const lookUp = ({ surface }: Token): WordEntry => {
    const known = entries.get(surface);
    if (known !== undefined) return known;
    if (entries.size >= MAX_REMEMBERED_WORDS) entries.clear();
    const { folded, term, isStop } = analyzeWord(surface.slice(0, MAX_WORD_CHARS));
    const entry = { number: nextNumber++, folded, term, shape: ownShape(surface, folded, isStop) };
    entries.set(surface, entry);
    return entry;
  };

  const read = (text: string, tokens: readonly Token[]): ReadText => {
    const words = tokens.map(lookUp);
    const shapes = new Uint16Array(tokens.length);
    let gapStart = 0;
    for (let i = 0; i < tokens.length; i++) {
      const { start, end } = tokens[i] as Token;
      shapes[i] = wordShape({
        own: (words[i] as WordEntry).shape,
        text,
        gapStart,
        start,
        end,
        isFirst: i === 0,
        next: words[i + 1]?.folded ?? '',
        nextButOne: words[i + 2]?.folded ?? '',
      });
      gapStart = end;
    }
    return { words, shapes };
  };

  return {
    analyze(text) {
      const tokens = tokenize(text);
      const { words, shapes } = read(text, tokens);
      return {
        tokens,
        words: words.map(({ folded }) => folded),
        terms: words.map(({ term }) => term),
        shapes,
      };
    },
    read: (text) => read(text, tokenize(text)),
  };
}

/** Fold, drop the possessive, give numbers and dates one spelling, then stem. */
function analyzeWord(surface: string): WordForm {
  const folded = foldWord(surface).replaceAll('’', "'");
  if (ACRONYM.test(surface)) return content(folded.replaceAll('.', ''));
  const capital = surface !== surface.toLowerCase();
  const bare = folded.replace(POSSESSIVE, '');
  const name = calendarName(bare, capital);
  if (name !== null && capital) return { folded: bare, term: name, isStop: false };
  // "US" and "WHO" are names, "us" and "who" are not.
  if (isStopWord(folded) && !UPPER_CASE_WORD.test(surface)) return { folded, term: folded, isStop: true };
  const word = bare.replaceAll("'", '');
  if (word === '') return { folded, term: folded, isStop: true };
  return { folded: word, term: name ?? DIGITS.get(word) ?? numberTerm(word) ?? stem(word), isStop: false };
}

const content = (word: string): WordForm => ({ folded: word, term: word, isStop: false });

/** "1,200" → "1200", "7th" → "7"; `null` for words. */
function numberTerm(word: string): string | null {
  if (!/^\d/u.test(word)) return null;
  return word.replaceAll(',', '').replace(ORDINAL, '$1');
}
