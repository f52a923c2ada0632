import { foldWhiteSpace, removeDangerousCharacters } from '../text/characters.ts';
import { withoutDateline } from './metadata/dateline.ts';
import { clip } from './spans.ts';

const TITLE_MAX_CHARS = 90;
/** A title shorter than this says too little to end at a clause, and the other too little to end at a phrase. */
const CLAUSE_MIN_CHARS = 45;
const PHRASE_MIN_CHARS = 30;
/** A sentence is looked at no further. */
const SENTENCE_MAX_CHARS = 600;

const INLINE_LINK = /!?\[([^[\]]{1,200})\]\([^()\s]{0,500}\)/gu;
const INLINE_MARKS = /(?<![\p{L}\p{N}])[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}(?![\p{L}\p{N}])/gu;
/** "JERUSALEM, April 22 (Reuters) - " says nothing of what the article is about. */
const DATELINE = /^\p{Lu}[^.!?()]{1,60}\([\p{L} ]{2,30}\)\s?[–—-]{1,2}\s/u;
/** Where one clause ends and another begins. */
const CLAUSE =
  /[,;:]["”]?\s|\s[–—-]{1,2}\s|[–—]|\s\(|\s(?=(?:after|although|amid|and|as|because|before|but|despite|during|following|since|though|unless|until|when|where|whereas|which|while|who|whose)\s)/gu;
/** Where a phrase begins that can be spared, if need be. */
const PHRASE = /\s(?=(?:at|for|from|if|in|leading|on|or|over|so|that|to|under|with)\s)/gu;
/** Words that no title ends with. */
const LOOSE_END =
  /\s(?:a|an|and|are|as|at|but|by|for|from|had|has|have|he|her|his|in|into|is|it|its|of|on|or|over|said|she|that|the|their|they|this|to|was|were|which|who|whose|will|with)$/u;
const END_PUNCTUATION = /(?<![\s.,;:…–—("“‘-])[\s.,;:…–—("“‘-]+$/u;

/**
 * A title for an article that has none: its first sentence, shortened at a clause's end to at most 90 characters,
 * never within a word, without punctuation at the end. Empty when the sentence has no letters.
 */
export function deriveTitle(sentence: string): string {
  const text = plainSentence(sentence);
  const title = text.length <= TITLE_MAX_CHARS ? text : shorten(text);
  const trimmed = withoutOddQuote(title.replace(END_PUNCTUATION, ''));
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : '';
}

const plainSentence = (sentence: string): string =>
  withoutDateline(
    foldWhiteSpace(
      removeDangerousCharacters(sentence.slice(0, SENTENCE_MAX_CHARS))
        .replace(INLINE_LINK, '$1')
        .replace(INLINE_MARKS, ''),
    ).replace(DATELINE, ''),
  );

function shorten(text: string): string {
  const head = text.slice(0, TITLE_MAX_CHARS + 1);
  const cut =
    lastMatch(head, CLAUSE, CLAUSE_MIN_CHARS) ??
    lastMatch(head, PHRASE, PHRASE_MIN_CHARS) ??
    text.lastIndexOf(' ', TITLE_MAX_CHARS);
  // One endless word, or a script that does not separate words: cut between characters.
  if (cut <= 0) return clip(text, TITLE_MAX_CHARS);
  let title = text.slice(0, cut).replace(END_PUNCTUATION, '');
  while (LOOSE_END.test(title)) title = title.replace(LOOSE_END, '');
  return title;
}

function lastMatch(text: string, pattern: RegExp, minIndex: number): number | null {
  let last: number | null = null;
  for (const { index } of text.matchAll(pattern)) if (index >= minIndex) last = index;
  return last;
}

/** The quotation mark of a quotation whose other half was cut off. */
function withoutOddQuote(title: string): string {
  const straight = title.split('"').length - 1;
  const isOdd = straight % 2 === 1 || title.split('“').length !== title.split('”').length;
  return isOdd ? title.replace(/["“”]/gu, '') : title;
}
