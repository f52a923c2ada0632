import type { Omission, Span } from '../../domain/article.ts';
import { linesOf } from '../spans.ts';
import { readMarkdownLine, type MarkdownLine } from './markdown-lines.ts';

export interface MarkdownMarkup {
  readonly omissions: readonly Omission[];
  /** The text of a heading of the first level that stands before all other text, or `null`. */
  readonly titleHeading: Span | null;
}

/** What the scan remembers from line to line. */
interface Scan {
  readonly text: string;
  readonly omissions: Omission[];
  titleHeading: Span | null;
  /** Within code, a comment or a script. */
  inside: Extract<MarkdownLine, { kind: 'opening' }> | null;
  /** The content of the line before, while its paragraph may go on. */
  paragraph: Span | null;
  /** How many lines of text there were so far. */
  textLines: number;
}

/**
 * The characters of Markdown that only format whole blocks. By a scan of lines: the marks inside sentences stay in the
 * quotes, so that a full parser, whose time grows with the square of a hostile text, would bring nothing.
 *
 * @param from offset behind the front matter
 */
export function findMarkdownMarkup(text: string, from: number): MarkdownMarkup {
  const scan: Scan = { text, omissions: [], titleHeading: null, inside: null, paragraph: null, textLines: 0 };
  for (const line of linesOf(text, from)) {
    if (scan.inside === null) scanLine(scan, line);
    else scanInside(scan, line, scan.inside);
  }
  return { omissions: scan.omissions, titleHeading: scan.titleHeading };
}

function omit(scan: Scan, start: number, end: number, rule: string): void {
  if (end > start) scan.omissions.push({ start, end, kind: 'markup', rule });
}

/** Lines of code stay; those of a comment or script do not. */
function scanInside(scan: Scan, line: Span, inside: Extract<MarkdownLine, { kind: 'opening' }>): void {
  const close = inside.closing.exec(scan.text.slice(line.start, line.end));
  if (close !== null) scan.inside = null;
  if (inside.isCode && close === null) return;
  const end = close === null || inside.isCode ? line.end : line.start + close.index + close[0].length;
  omit(scan, line.start, end, inside.rule);
}

const MARKS_MAX_CHARS = 200;
const LIST_OR_QUOTE = /^(?:[ \t]{0,80}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))){1,20}/u;
const QUOTE_ONLY = /^[>\s]*$/u;
const SENTENCE_ENDS = /[.!?…:]["'”’)*_]{0,3}\s{0,3}$/u;

function scanLine(scan: Scan, line: Span): void {
  const { text } = scan;
  if (line.start === line.end) {
    scan.paragraph = null;
    return;
  }
  const marks = readListOrQuote(text, line);
  const start = skipBlanks(text, line.start + marks.length, line.end);
  // A ">" inside a sentence stays: leaving it out would tear the sentence apart.
  const goesOn =
    scan.paragraph !== null && QUOTE_ONLY.test(marks) && !SENTENCE_ENDS.test(tail(text, scan.paragraph));
  if (marks !== '' && (!goesOn || start === line.end)) omit(scan, line.start, start, 'list or quote');
  const end = start + text.slice(start, line.end).trimEnd().length;
  if (start === end) scan.paragraph = null;
  else scanContent(scan, { start, end }, readMarkdownLine(text.slice(start, end)));
}

/** The marks of lists and quotes that a line begins with; "* * *" has none, it is a rule. */
function readListOrQuote(text: string, line: Span): string {
  const marks =
    LIST_OR_QUOTE.exec(text.slice(line.start, Math.min(line.end, line.start + MARKS_MAX_CHARS)))?.[0] ?? '';
  if (marks === '') return marks;
  const { kind } = readMarkdownLine(text.slice(line.start, line.end).trim());
  return kind === 'mark' || kind === 'underline' ? '' : marks;
}

const tail = (text: string, span: Span): string => text.slice(Math.max(span.start, span.end - 8), span.end);

function scanContent(scan: Scan, rest: Span, line: MarkdownLine): void {
  switch (line.kind) {
    case 'underline':
      omit(scan, rest.start, rest.end, 'rule');
      if (scan.textLines === 1 && line.level === 1) scan.titleHeading ??= scan.paragraph;
      scan.paragraph = null;
      return;
    case 'mark':
      omit(scan, rest.start, rest.end, line.rule);
      scan.paragraph = null;
      return;
    case 'opening':
      scan.inside = line;
      scan.paragraph = null;
      if (line.isCode) omit(scan, rest.start, rest.end, line.rule);
      else scanInside(scan, rest, line);
      return;
    case 'heading': {
      const content = { start: rest.start + line.start, end: rest.start + line.end };
      omit(scan, rest.start, content.start, 'heading');
      // With its line break, so that the next line begins a new sentence.
      omit(scan, content.end, Math.min(rest.end + 1, scan.text.length), 'heading');
      if (scan.textLines++ === 0 && line.level === 1) scan.titleHeading = content;
      scan.paragraph = null;
      return;
    }
    case 'text': {
      const content = { start: rest.start + line.start, end: rest.start + line.end };
      omit(scan, rest.start, content.start, 'wrapping');
      omit(scan, content.end, rest.end, 'wrapping');
      scan.paragraph = content;
      scan.textLines++;
    }
  }
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++;
  return at;
}
