import type { Omission, Span } from '../domain/article.ts';

const WHITE_SPACE = /\S/u;

/** Offset of the first character at or behind `from` that is not white space; the text's length if there is none. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !WHITE_SPACE.test(text.charAt(at))) at++;
  return at;
}

/** Offset of the line break that ends the line of `at`, or the text's length. */
export function lineEndAt(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline;
}

/** The lines of a text without their line breaks (LF, with or without CR). */
export function* linesOf(text: string, from = 0): Generator<Span> {
  for (let start = from; start < text.length;) {
    const end = lineEndAt(text, start);
    yield { start, end: end > start && text.charAt(end - 1) === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

/** Where the article itself begins: behind white space and what is omitted at the very beginning. */
export function contentStart(text: string, omissions: readonly Omission[]): number {
  let at = skipWhiteSpace(text, 0);
  for (const omission of omissions) {
    if (omission.start > at) break;
    if (omission.end > at) at = skipWhiteSpace(text, omission.end);
  }
  return at;
}

/** In order and without overlaps: of two omissions that overlap, the later one gives way. */
export function tidyOmissions(omissions: readonly Omission[]): Omission[] {
  const tidy: Omission[] = [];
  let end = 0;
  const inOrder = omissions.toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const omission of inOrder) {
    if (omission.end <= end) continue;
    tidy.push(omission.start < end ? { ...omission, start: end } : omission);
    end = omission.end;
  }
  return tidy;
}

const HALF_PAIR = /[\uD800-\uDBFF]$/;

/** The beginning of a text, never ending within a character. */
export const clip = (text: string, maxChars: number): string =>
  text.slice(0, maxChars).replace(HALF_PAIR, '');
