import type { Article } from '../../src/domain/article.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

/** An article of plain text. Blank lines part its passages; `changes` replace what a test is about. */
export const buildArticle = (id: string, text: string, changes: Partial<Article> = {}): Article => ({
  id,
  title: `Report ${id}`,
  titleDerived: false,
  date: '2024-04-22',
  dateSource: 'metadata',
  url: null,
  publisher: null,
  lang: null,
  text,
  omissions: [],
  file: `articles/${id}.txt`,
  lineMapping: 'lines',
  sentences: splitSentences(text, []),
  copyOf: null,
  ...changes,
});

/** Articles with the ids "a", "b" …, one for each text. */
export const buildArticles = (...texts: readonly string[]): Article[] =>
  texts.map((text, i) => buildArticle(String.fromCharCode(97 + i), text));
