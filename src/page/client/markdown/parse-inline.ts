import type { InlineNode, TextStyle } from './nodes.ts';
import { scanInline, type Mark, type Token } from './scan-inline.ts';

const STYLES: Readonly<Record<Mark, TextStyle>> = {
  '**': 'bold',
  __: 'underline',
  '*': 'italic',
  _: 'italic',
  '~~': 'strike',
  '||': 'spoiler',
};

/** A mark that waits for its counterpart, and what stands behind it so far. */
interface Frame {
  readonly mark: Mark | null;
  readonly children: InlineNode[];
}

const add = (children: InlineNode[], node: InlineNode): void => {
  const last = children.at(-1);
  if (node.kind === 'text' && last?.kind === 'text') {
    children[children.length - 1] = { kind: 'text', text: last.text + node.text };
  } else children.push(node);
};

/** Gives up the marks above `depth`: they were letters. */
const unwind = (frames: Frame[], depth: number): void => {
  while (frames.length > depth) {
    const { mark, children } = frames.pop() ?? { mark: null, children: [] };
    const below = frames.at(-1)?.children ?? [];
    if (mark !== null) add(below, { kind: 'text', text: mark });
    for (const child of children) add(below, child);
  }
};

const close = (frames: Frame[], depth: number, mark: Mark): void => {
  unwind(frames, depth + 1);
  const { children } = frames.pop() ?? { children: [] };
  const below = frames.at(-1)?.children ?? [];
  if (children.length === 0) add(below, { kind: 'text', text: mark + mark });
  else add(below, { kind: STYLES[mark], children });
};

/** Whether `***` ends here, of which the single mark was opened last: then it also ends first. */
const endsInner = (token: Token, next: Token | undefined, frames: readonly Frame[]): boolean => {
  if (token.kind !== 'mark' || next?.kind !== 'mark' || token.mark !== next.mark + next.mark) return false;
  return frames.at(-1)?.mark === next.mark && frames.some(({ mark }) => mark === token.mark);
};

const nodesOf = (tokens: readonly Token[], mayLink: boolean): readonly InlineNode[] => {
  const root: Frame = { mark: null, children: [] };
  const frames: Frame[] = [root];
  const take = (token: Token): void => {
    const children = frames.at(-1)?.children ?? root.children;
    if (token.kind === 'node') {
      const { node } = token;
      // Within the label of a link there is no other one.
      if (mayLink || node.kind !== 'link') add(children, node);
      else for (const child of node.children) add(children, child);
    } else if (token.kind === 'label') {
      const label = nodesOf(scanInline(token.label), false);
      if (mayLink) add(children, { kind: 'link', href: token.href, children: label });
      else for (const child of label) add(children, child);
    } else {
      const depth = frames.findLastIndex(({ mark }) => mark === token.mark);
      if (depth > 0 && token.canClose) close(frames, depth, token.mark);
      else if (depth < 0 && token.canOpen) frames.push({ mark: token.mark, children: [] });
      else add(children, { kind: 'text', text: token.mark });
    }
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const [token, next] = [tokens[i], tokens[i + 1]];
    if (token === undefined) break;
    if (next !== undefined && endsInner(token, next, frames)) {
      take(next);
      i += 1;
    }
    take(token);
  }
  unwind(frames, 1);
  return root.children;
};

/** What stands within a line, or several, in Discord's markdown. In linear time. */
export const parseInline = (text: string): readonly InlineNode[] => nodesOf(scanInline(text), true);
