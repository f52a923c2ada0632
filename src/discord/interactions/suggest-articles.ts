import type { SourceSummary } from '../../domain/answer.ts';
import { shorten } from '../../render/display-text.ts';
import { cleanText } from '../paint/markdown.ts';
import type { ArticleIndex } from '../article-index.ts';

/** What one may choose while typing. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** Discord's limits. */
const SUGGESTIONS_MAX = 25;
const TEXT_MAX_CHARS = 100;

/** Longest part of what is typed that is looked at. */
const TYPED_MAX_CHARS = 100;

const nameOf = ({ id, title, date }: SourceSummary): string => {
  const end = date === null ? '' : ` · ${date}`;
  const name = shorten(cleanText(title), TEXT_MAX_CHARS - end.length);
  return (name === '' ? shorten(cleanText(id), TEXT_MAX_CHARS - end.length) : name) + end;
};

/**
 * The articles whose title, date or id has all words typed so far; those whose title begins with them come first.
 * At most 25.
 */
export const suggestArticles = ({ sources, searchTexts }: ArticleIndex, typed: string): Suggestion[] => {
  const text = typed.slice(0, TYPED_MAX_CHARS).trim().toLowerCase();
  const words = text.split(/\s+/u);
  const begins: SourceSummary[] = [];
  const others: SourceSummary[] = [];
  for (const [index, source] of sources.entries()) {
    const searched = searchTexts[index] ?? '';
    if (source.id.length > TEXT_MAX_CHARS || !words.every((word) => searched.includes(word))) continue;
    if (searched.startsWith(text)) begins.push(source);
    else if (others.length < SUGGESTIONS_MAX) others.push(source);
    if (begins.length === SUGGESTIONS_MAX) break;
  }
  return [...begins, ...others]
    .slice(0, SUGGESTIONS_MAX)
    .map((source) => ({ name: nameOf(source), value: source.id }));
};
