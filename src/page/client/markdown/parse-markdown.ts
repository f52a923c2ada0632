import type { BlockNode } from './nodes.ts';
import { parseInline } from './parse-inline.ts';

/** Deepest a list is shown indented. */
const DEPTH_MAX = 4;

const HEADING = /^(#{1,3}) +(\S.*)$/su;
const SMALL = /^-# +(\S.*)$/su;
const ITEM = /^( {0,16})([-*]|\d{1,9}\.) +(\S.*)$/su;
const QUOTE = /^> (.*)$/su;
const QUOTE_ALL = /^>>> (.*)$/su;
const FENCE = '```';

/** A line that is a block by itself, or `null`. */
const singleBlock = (line: string): BlockNode | null => {
  const [, signs = '', title = ''] = HEADING.exec(line) ?? [];
  if (title !== '') {
    const level = signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3;
    return { kind: 'heading', level, children: parseInline(title) };
  }
  const [, small = ''] = SMALL.exec(line) ?? [];
  if (small !== '') return { kind: 'small', children: parseInline(small) };
  const [, indent = '', sign = '', item = ''] = ITEM.exec(line) ?? [];
  if (item === '') return null;
  const depth = Math.min(Math.floor(indent.length / 2), DEPTH_MAX);
  return { kind: 'item', marker: sign.endsWith('.') ? sign : '•', depth, children: parseInline(item) };
};

const parseLines = (lines: readonly string[], mayQuote: boolean): BlockNode[] => {
  const blocks: BlockNode[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.some((line) => line !== '')) {
      blocks.push({ kind: 'paragraph', children: parseInline(plain.join('\n')) });
    }
    plain = [];
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const [, rest] = mayQuote ? (QUOTE_ALL.exec(line) ?? []) : [];
    if (rest !== undefined) {
      flush();
      blocks.push({ kind: 'quote', blocks: parseLines([rest, ...lines.slice(i + 1)], false) });
      return blocks;
    }
    const quoted: string[] = [];
    for (let next = mayQuote ? QUOTE.exec(line) : null; next !== null; next = QUOTE.exec(lines[i] ?? '')) {
      quoted.push(next[1] ?? '');
      i += 1;
    }
    if (quoted.length > 0) {
      flush();
      blocks.push({ kind: 'quote', blocks: parseLines(quoted, false) });
      i -= 1;
      continue;
    }
    const block = singleBlock(line);
    if (block === null) plain.push(line);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  return blocks;
};

/** Whether the sign at a place is meant as a letter. */
const isEscaped = (text: string, at: number): boolean => {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
};

const findFence = (text: string, from: number): number => {
  let at = text.indexOf(FENCE, from);
  while (at >= 0 && isEscaped(text, at)) at = text.indexOf(FENCE, at + 1);
  return at;
};

const withoutBreak = (text: string): string => text.replace(/\n$/u, '');

/** A message in Discord's markdown, as what is to be shown. Whatever is no markup is text. */
export const parseMarkdown = (content: string): readonly BlockNode[] => {
  const blocks: BlockNode[] = [];
  let start = 0;
  for (;;) {
    const open = findFence(content, start);
    const end = open < 0 ? -1 : content.indexOf(FENCE, open + FENCE.length);
    const code = end < 0 ? '' : content.slice(open + FENCE.length, end);
    if (code.trim() === '') break;
    blocks.push(...parseLines(withoutBreak(content.slice(start, open)).split('\n'), true));
    blocks.push({ kind: 'fence', text: withoutBreak(code.replace(/^[\w+-]*\n/u, '')) });
    start = end + FENCE.length;
    if (content[start] === '\n') start += 1;
  }
  blocks.push(...parseLines(content.slice(start).split('\n'), true));
  return blocks;
};
