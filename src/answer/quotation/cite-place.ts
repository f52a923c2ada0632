import type { Citation } from '../../domain/answer.ts';
import type { Article, Sentence, Span } from '../../domain/article.ts';
import { removeDangerousCharacters } from '../../text/characters.ts';
import { citeSentences } from '../cite.ts';

/** Words of an article, in one sentence or in neighbouring ones. */
export interface QuotedPlace extends Span {
  readonly article: Article;
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** The sentences of a place with its words emphasised: one citation for each stretch that nothing omitted parts. */
export const citePlace = ({ article, start, end, firstSentence, lastSentence }: QuotedPlace): Citation[] =>
  stretchesOf(article, firstSentence, lastSentence).map(([first, last]) => {
    const citation = citeSentences(article, first, last);
    const shownTo = (offset: number): number =>
      removeDangerousCharacters(article.text.slice(first.start, Math.min(offset, last.end))).length;
    return { ...citation, emphasis: [{ start: shownTo(Math.max(start, first.start)), end: shownTo(end) }] };
  });

/** Whether nothing but white space stands between a sentence and the next one. */
export const isUnparted = ({ text }: Article, sentence: Sentence, next: Sentence): boolean =>
  text.slice(sentence.end, next.start).trim() === '';

/** Sentences from one to another, cut where something is omitted between them: the first and last of each stretch. */
function stretchesOf(article: Article, from: number, to: number): [first: Sentence, last: Sentence][] {
  const stretches: [Sentence, Sentence][] = [];
  for (const sentence of article.sentences.slice(from, to + 1)) {
    const current = stretches.at(-1);
    if (current !== undefined && isUnparted(article, current[1], sentence)) current[1] = sentence;
    else stretches.push([sentence, sentence]);
  }
  return stretches;
}
