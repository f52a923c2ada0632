import type { ArticleDraft } from '../../domain/article.ts';
import type { SkippedFile } from '../../domain/corpus.ts';
import { refuse, textReader, type Reader } from '../reader.ts';
import { skip } from '../trouble.ts';
import { readJsonArticle } from './json-article.ts';

/** JSON: one article object, or an array of them. */
export const readJson: Reader = textReader((text, context) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const remedy = 'Mend it, or save it as .txt if it is plain text.';
    return Promise.resolve(refuse(context, { reason: 'is not valid JSON', remedy }, errorLine(text, error)));
  }
  const articles: readonly unknown[] = Array.isArray(value) ? value : [value];
  const drafts: ArticleDraft[] = [];
  const skipped: SkippedFile[] = [];
  for (const [index, article] of articles.entries()) {
    const draft = readJsonArticle(article, context);
    if ('text' in draft) drafts.push(draft);
    else skipped.push(skip(context.file, Array.isArray(value) ? numbered(draft, index) : draft));
  }
  return Promise.resolve({ drafts, skipped });
});

const numbered = <T extends { readonly reason: string }>(trouble: T, index: number): T => ({
  ...trouble,
  reason: `${trouble.reason} (article ${index + 1} of the list)`,
});

const POSITION = /at position (\d{1,10})/u;

/** The line that the parser stopped at, from 1, where its message tells. */
function errorLine(text: string, error: unknown): number | null {
  const position = POSITION.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
