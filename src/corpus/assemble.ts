import type { Article, ArticleDraft } from '../domain/article.ts';
import { sentenceText } from '../domain/article.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { deriveTitle } from './titles.ts';

/** Derived titles come from the first of so many sentences that has letters. */
const TITLE_MAX_SENTENCES = 5;

/** An article complete but for its place among the others. */
export type AssembledArticle = Omit<Article, 'id' | 'copyOf'> & Pick<ArticleDraft, 'id'>;

/** Cuts a draft into sentences and names it; `null` when nothing of it is left to quote. */
export function assembleArticle(draft: ArticleDraft): AssembledArticle | null {
  const sentences = splitSentences(draft.text, draft.omissions);
  if (sentences.length === 0) return null;
  if (draft.title !== null) return { ...draft, title: draft.title, titleDerived: false, sentences };
  const titles = sentences
    .slice(0, TITLE_MAX_SENTENCES)
    .map((sentence) => deriveTitle(sentenceText(draft, sentence)));
  return {
    ...draft,
    title: titles.find((title) => title !== '') ?? draft.file,
    titleDerived: true,
    sentences,
  };
}
