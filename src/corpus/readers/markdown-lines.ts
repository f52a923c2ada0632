/** What a line of Markdown is, its list and quote marks left out. Offsets are into that rest of the line. */
export type MarkdownLine =
  /** Only formats: a rule, a table's ruler, a link's definition, tags. */
  | { readonly kind: 'mark'; readonly rule: string }
  /** Underlines the line before, which makes it a heading of this level; alone, "---" is a rule. */
  | { readonly kind: 'underline'; readonly level: 1 | 2 }
  /** Begins lines that stay (code) or go (a comment, a script) until one matches `closing`. */
  | { readonly kind: 'opening'; readonly rule: string; readonly closing: RegExp; readonly isCode: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number };

const MARKS: readonly (readonly [rule: string, pattern: RegExp])[] = [
  ['rule', /^(?:(?:\*[ \t]{0,8}){3,80}|(?:_[ \t]{0,8}){3,80}|(?:-[ \t]{0,8}){3,80})$/u],
  ['table ruler', /^(?=.{0,300}\|)[|:\s-]{3,300}$/u],
  ['link definition', /^\[[^\]\n]{1,300}\]:[ \t]{0,8}\S{1,2000}(?:[ \t]{1,8}["'(][^\n]{0,300})?$/u],
  ['tags', /^(?:<\/?[a-z][^<>\n]{0,500}>\s{0,8}){1,40}$/iu],
];

const UNDERLINE = /^(?:(={1,200})|-{1,200})[ \t]{0,80}$/u;
const FENCE = /^(`{3,20}(?=[^`]*$)|~{3,20})/u;
const FENCE_CLOSINGS: ReadonlyMap<string, RegExp> = new Map([
  ['`', /^[ \t]{0,3}`{3,}[ \t]{0,80}$/u],
  ['~', /^[ \t]{0,3}~{3,}[ \t]{0,80}$/u],
]);
const HIDDEN: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^<!--/u, /-->/u],
  [/^<script(?![a-z])/iu, /<\/script[^<>]{0,20}>/iu],
  [/^<style(?![a-z])/iu, /<\/style[^<>]{0,20}>/iu],
];
const HEADING = /^(#{1,6})(?:[ \t]{1,8}|$)/u;
const HEADING_TAIL = /[ \t]{1,8}#{1,80}[ \t]{0,8}$/u;

/** Tells what a line is. `rest` is without the line break and the marks of lists and quotes. */
export function readMarkdownLine(rest: string): MarkdownLine {
  const hidden = HIDDEN.find(([opening]) => opening.test(rest));
  if (hidden !== undefined) return { kind: 'opening', rule: 'hidden', closing: hidden[1], isCode: false };
  const underline = UNDERLINE.exec(rest);
  if (underline !== null) return { kind: 'underline', level: underline[1] === undefined ? 2 : 1 };
  const mark = MARKS.find(([, pattern]) => pattern.test(rest));
  if (mark !== undefined) return { kind: 'mark', rule: mark[0] };
  const closing = FENCE_CLOSINGS.get(FENCE.exec(rest)?.[1]?.charAt(0) ?? '');
  if (closing !== undefined) return { kind: 'opening', rule: 'code fence', closing, isCode: true };
  const heading = HEADING.exec(rest);
  if (heading === null) return { kind: 'text', ...readContent(rest) };
  const tail = HEADING_TAIL.exec(rest)?.index ?? rest.length;
  const start = heading[0].length;
  return { kind: 'heading', level: heading[1]?.length ?? 1, start, end: Math.max(start, tail) };
}

/** What may be wrapped around the whole of a line: an image or link, bold or italic type, tags of blocks. */
const WRAPPERS: readonly RegExp[] = [
  /^(!?\[)([^[\]\n]{1,500})(\]\([^()\s]{0,1000}(?:[ \t]{1,3}["'][^"'\n]{0,300}["'])?\))$/u,
  /^(\[!\[)([^[\]\n]{1,500})(\]\([^()\n]{0,1000}\)\]\([^()\n]{0,1000}\))$/u,
  /^(\*{1,3})(?=[^\s*])([^*\n]{1,1000})(?<=\S)(\*{1,3})$/u,
  /^(_{1,3})(?=[^\s_])([^_\n]{1,1000})(?<=\S)(_{1,3})$/u,
];
const BLOCK_TAG =
  '<\\/?(?:p|div|section|article|figure|figcaption|center|blockquote|h[1-6]|li|ul|ol|br|hr)(?![a-z])[^<>\\n]{0,300}>';
const TAGS_BEFORE = new RegExp(`^(?:${BLOCK_TAG}\\s{0,3}){1,10}`, 'iu');
const TAGS_BEHIND = new RegExp(`(?:\\s{0,3}${BLOCK_TAG}){1,10}$`, 'iu');
const COMMENT_BEHIND = /\s{0,8}<!--[^<>]{0,500}-->$/u;

/** The text of a line without what is wrapped around the whole of it. */
function readContent(rest: string): { start: number; end: number } {
  let start = TAGS_BEFORE.exec(rest)?.[0].length ?? 0;
  let end = start + (COMMENT_BEHIND.exec(rest.slice(start))?.index ?? rest.length - start);
  end = start + (TAGS_BEHIND.exec(rest.slice(start, end))?.index ?? end - start);
  for (const pattern of WRAPPERS) {
    const match = pattern.exec(rest.slice(start, end));
    if (match === null) continue;
    start += match[1]?.length ?? 0;
    end -= match[3]?.length ?? 0;
  }
  return { start, end };
}
