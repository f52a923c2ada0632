import type { Span } from '../domain/article.ts';
import { readBlock } from './sentence-breaks.ts';
import type { Line } from './sentence-breaks.ts';
import {
  hasBlankLine,
  isLineBreak,
  skipBlanks,
  skipBlanksBack,
  skipLineBreak,
} from './sentence-characters.ts';

/**
 * Cuts `[from, to)` where no sentence can continue: at blank lines, and at the single line breaks that end a
 * headline, a list's line or a one-line paragraph (see `readBlock`). The other line breaks are mere white space
 * within the stretches that remain, which are trimmed and in order.
 */
export function readStretches(text: string, from: number, to: number): Span[] {
  const stretches: Span[] = [];
  let block: Line[] = [];
  for (const line of readLines(text, from, to)) {
    const previous = block.at(-1);
    const opensBlock = previous !== undefined && hasBlankLine(text, previous.end, line.start);
    if (opensBlock) {
      for (const stretch of readBlock(text, block)) stretches.push(stretch);
      block = [];
    }
    block.push(line);
  }
  for (const stretch of readBlock(text, block)) stretches.push(stretch);
  return stretches;
}

function readLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let lineStart = from;
  while (lineStart < to) {
    let lineEnd = lineStart;
    while (lineEnd < to && !isLineBreak(text.charCodeAt(lineEnd))) lineEnd++;
    const start = skipBlanks(text, lineStart, lineEnd);
    if (start < lineEnd) {
      const end = skipBlanksBack(text, start, lineEnd);
      lines.push({ start, end, width: end - lineStart });
    }
    lineStart = skipLineBreak(text, lineEnd);
  }
  return lines;
}
