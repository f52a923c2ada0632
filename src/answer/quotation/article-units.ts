import { sentenceText, type Article, type Sentence } from '../../domain/article.ts';
import { quotationUnits, type QuotationUnit } from './quotation-units.ts';

/** A unit of an article's sentence; its offsets are into the article's text. */
export interface ArticleUnit extends QuotationUnit {
  readonly sentence: Sentence;
}

/** The units of one sentence. */
export const sentenceUnits = (article: Article, sentence: Sentence): ArticleUnit[] =>
  quotationUnits(sentenceText(article, sentence)).map((unit) => ({
    ...unit,
    start: sentence.start + unit.start,
    end: sentence.start + unit.end,
    sentence,
  }));

/** The units of a sentence and of as many before and behind it as together have at least these many. */
export function unitsAround(
  article: Article,
  index: number,
  needed: { readonly before: number; readonly after: number },
): ArticleUnit[] {
  const { sentences } = article;
  const own = sentences[index];
  const units = own === undefined ? [] : sentenceUnits(article, own);
  let before = 0;
  for (let i = index - 1; before < needed.before && i >= 0; i--) {
    const more = sentenceUnits(article, sentences[i] as Sentence);
    units.unshift(...more);
    before += more.length;
  }
  let after = 0;
  for (let i = index + 1; after < needed.after && i < sentences.length; i++) {
    const more = sentenceUnits(article, sentences[i] as Sentence);
    units.push(...more);
    after += more.length;
  }
  return units;
}
