import type { ArticleText } from '../../protocol/articles.ts';

/** A stretch of an article. */
export interface ArticlePiece {
  readonly text: string;
  /** Index of the sentence that it is; `null` for what stands between sentences. */
  readonly sentence: number | null;
  /** Why it is never quoted, if it is not. */
  readonly omitted: string | null;
}

/** An article from its first to its last character, in pieces; omissions within a sentence are not set apart. */
export const articlePieces = ({
  text,
  sentences,
  omissions,
}: Pick<ArticleText, 'text' | 'sentences' | 'omissions'>): readonly ArticlePiece[] => {
  const spans = [
    ...sentences.map(([start, end], i) => ({ start, end, sentence: i, omitted: null })),
    ...omissions.map(({ start, end, rule }) => ({ start, end, sentence: null, omitted: rule })),
  ].toSorted((one, other) => one.start - other.start);
  const pieces: ArticlePiece[] = [];
  let at = 0;
  for (const { start, end, sentence, omitted } of spans) {
    if (start < at || end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), sentence: null, omitted: null });
    pieces.push({ text: text.slice(start, end), sentence, omitted });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), sentence: null, omitted: null });
  return pieces;
};
